package org.guildhall.reporting.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.kit.print.PrintedText;
import org.guildhall.kit.print.SetText;
import org.jspecify.annotations.Nullable;

/** Pages of PDF. */
public final class PdfPaper implements Paper {

    private final PDDocument document = new PDDocument();
    private final PrintedText text;
    private @Nullable PDPageContentStream open;

    public PdfPaper(PrintFonts fonts, About about) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(about.title());
        information.setSubject(about.number());
        information.setKeywords(about.code());
        document.getDocumentCatalog().setLanguage(about.language());
        text = new PrintedText(fonts, document);
    }

    @Override
    public SetText text() {
        return text;
    }

    @Override
    public Canvas turn() throws IOException {
        leave();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        open = new PDPageContentStream(document, page);
        return new PdfCanvas(open, text);
    }

    private void leave() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public void finish(Over over, OutputStream output) throws IOException {
        leave();
        for (int i = 0; i < pages(); i++) {
            try (PDPageContentStream above =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                over.draw(new PdfCanvas(above, text), i + 1);
            }
        }
        document.save(new OpenOutput(output));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
