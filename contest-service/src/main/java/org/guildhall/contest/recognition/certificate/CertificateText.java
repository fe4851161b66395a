package org.guildhall.contest.recognition.certificate;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets text in the embedded fonts of one document: each character in the first font that has it, lines broken where Chinese
 * may be. A character no font has becomes a white square, so that nothing vanishes unseen. Sizes and widths in points.
 */
class CertificateText {

    private static final int WHITE_SQUARE = 0x25A1;

    private final CertificateFonts fonts;
    private final List<PDFont> embedded = new ArrayList<>();

    CertificateText(CertificateFonts fonts, PDDocument document) throws IOException {
        this.fonts = fonts;
        for (CertificateFonts.Face face : fonts.faces()) {
            embedded.add(PDType0Font.load(document, face.font(), true));
        }
    }

    /** Characters that stand in one font. */
    private record Run(PDFont font, String text) {}

    /** The text in lines that are no wider than that. */
    List<String> lines(String text, float size, float width) throws IOException {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int fitting = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (fitting > start && width(text.substring(start, end), size) > width) {
                lines.add(text.substring(start, fitting));
                start = fitting;
            }
            fitting = end;
        }
        lines.add(text.substring(start));
        return lines;
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.font().getStringWidth(run.text());
        }
        return width * size / 1000;
    }

    void show(PDPageContentStream page, String line, float size, float left, float baseline) throws IOException {
        page.beginText();
        page.newLineAtOffset(left, baseline);
        for (Run run : runs(line)) {
            page.setFont(run.font(), size);
            page.showText(run.text());
        }
        page.endText();
    }

    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int place = -1;
        StringBuilder open = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            Optional<Integer> found = fonts.placeFor(character);
            int shown = found.isPresent() ? character : WHITE_SQUARE;
            int next = found.or(() -> fonts.placeFor(WHITE_SQUARE)).orElseThrow();
            if (next != place && !open.isEmpty()) {
                runs.add(new Run(embedded.get(place), open.toString()));
                open.setLength(0);
            }
            place = next;
            open.appendCodePoint(shown);
        }
        if (!open.isEmpty()) {
            runs.add(new Run(embedded.get(place), open.toString()));
        }
        return runs;
    }
}
