package org.guildhall.kit.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets text on pages of PDF, in fonts that are embedded in the one document. */
public final class PrintedText extends SetText {

    private final List<PDFont> embedded = new ArrayList<>();

    public PrintedText(PrintFonts fonts, PDDocument document) throws IOException {
        super(fonts);
        for (PrintFonts.Face face : fonts.faces()) {
            embedded.add(PDType0Font.load(document, face.font(), true));
        }
    }

    /** Writes a line; it has no line ends and no tabs. */
    public void show(PDPageContentStream page, String line, float size, float left, float baseline) throws IOException {
        page.beginText();
        page.newLineAtOffset(left, baseline);
        for (Run run : runs(line)) {
            page.setFont(embedded.get(run.font()), size);
            page.showText(run.text());
        }
        page.endText();
    }
}
