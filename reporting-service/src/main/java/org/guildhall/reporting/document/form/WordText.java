package org.guildhall.reporting.document.form;

import java.io.IOException;

/** Writes paragraphs of a Word document, wherever they stand. */
final class WordText {

    private final Markup out;

    WordText(Markup out) {
        this.out = out;
    }

    void paragraph(String style, String text) throws IOException {
        paragraph(style, text, false);
    }

    void paragraph(String style, String text, boolean toTheRight) throws IOException {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (toTheRight) {
            out.empty("w:jc", "w:val", "right");
        }
        out.close();
        run(text);
        out.close();
    }

    void run(String text) throws IOException {
        out.open("w:r").text("w:t", text, "xml:space", "preserve").close();
    }

    /** What the reader of the document counts. */
    void field(String instruction) throws IOException {
        out.open("w:fldSimple", "w:instr", instruction);
        run("1");
        out.close();
    }
}
