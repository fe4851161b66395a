package org.guildhall.reporting.document.form;

import java.io.IOException;

/** The styles of Word documents: readers may change them in one place. Sizes are half points, distances twentieths of a point. */
final class WordStyles {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordStyles() {}

    static void write(Markup styles) throws IOException {
        styles.open("w:styles", "xmlns:w", NAMESPACE);
        styles.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        styles.empty("w:rFonts", "w:ascii", "Arial", "w:hAnsi", "Arial", "w:eastAsia", "Noto Sans SC", "w:cs", "Arial");
        styles.empty("w:sz", "w:val", "22");
        styles.close().close().close();
        style(styles, "Normal", "Normal", 22, false, 120);
        style(styles, "Title", "Title", 40, true, 240);
        style(styles, "Heading1", "heading 1", 28, true, 160);
        style(styles, "Caption", "caption", 22, true, 80);
        style(styles, "Cell", "Cell", 18, false, 0);
    }

    private static void style(Markup styles, String id, String name, int size, boolean bold, int after)
            throws IOException {
        styles.open("w:style", "w:type", "paragraph", "w:styleId", id, "w:customStyle", id.equals("Cell") ? "1" : "0");
        styles.empty("w:name", "w:val", name);
        styles.open("w:pPr");
        if (bold) {
            styles.empty("w:keepNext");
        }
        styles.empty("w:spacing", "w:after", Integer.toString(after), "w:line", "312", "w:lineRule", "auto");
        if (id.equals("Heading1")) {
            styles.empty("w:outlineLvl", "w:val", "0");
        }
        styles.close().open("w:rPr");
        if (bold) {
            styles.empty("w:b");
        }
        styles.empty("w:sz", "w:val", Integer.toString(size));
        styles.close().close();
    }
}
