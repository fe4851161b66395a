package org.guildhall.reporting.document.form;

import com.google.zxing.ReaderException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.guildhall.kit.testing.ScannedCode;

/** A printed document, read back. */
public final class PrintedFile {

    private final PDDocument document;

    private PrintedFile(PDDocument document) {
        this.document = document;
    }

    public static PrintedFile of(byte[] pdf) throws IOException {
        return new PrintedFile(Loader.loadPDF(pdf));
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** What somebody gets who copies a page, counted from 1, without white space. */
    public String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return plain(stripper.getText(document));
    }

    public String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            text.append(text(page));
        }
        return text.toString();
    }

    /** Without white space, and with one of the dots that share a glyph. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[‧•・]", "·");
    }

    /** Fonts that aren't in the file, and images instead of lines. */
    public List<String> borrowed() throws IOException {
        List<String> found = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                if (!font.isEmbedded()) {
                    found.add(font.getName());
                }
            }
            for (COSName name : page.getResources().getXObjectNames()) {
                found.add(name.getName());
            }
        }
        return found;
    }

    /** The characters of a page as they are drawn, and where, in points from its upper left corner. */
    List<TextPosition> placed(int page) throws IOException {
        List<TextPosition> placed = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition character) {
                placed.add(character);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return placed;
    }

    /** As it is: corners that are moved to whole dots make a line longer or shorter, and shift its dashes further along. */
    BufferedImage image(int page, int dotsPerInch) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setRenderingHints(new RenderingHints(Map.of(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE)));
        return renderer.renderImageWithDPI(page - 1, dotsPerInch);
    }

    /** What a phone reads in the QR code of the last page. */
    public String qr() throws IOException, ReaderException {
        return ScannedCode.read(image(pages(), 144)).getText();
    }
}
