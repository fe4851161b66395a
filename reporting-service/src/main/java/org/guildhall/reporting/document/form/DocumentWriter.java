package org.guildhall.reporting.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.paper.OfdPaper;
import org.guildhall.reporting.document.paper.PdfPaper;
import org.guildhall.reporting.document.register.DocumentRegister;
import org.guildhall.reporting.document.register.Imprint;
import org.guildhall.reporting.document.register.IssuedFile;
import org.guildhall.reporting.job.WrittenFile;

/** Writes documents, and knows how each is kept in the register once it is whole. */
@ApplicationScoped
public class DocumentWriter {

    private final DocumentRegister register;
    private final PrintedDocument printed;
    private final DocumentSettings settings;

    public DocumentWriter(DocumentRegister register, DocumentSettings settings) {
        this.register = register;
        this.settings = settings;
        this.printed = new PrintedDocument(new PrintFonts(settings.fonts().orElse(List.of())));
    }

    /** Where the file of a document goes. */
    @FunctionalInterface
    public interface Target {
        WrittenFile open(String name, String mediaType) throws IOException;
    }

    /** The forms one can ask for: all, but for those that are turned off. */
    public List<DocumentForm> offered() {
        return Stream.of(DocumentForm.values())
                .filter(form -> form != DocumentForm.OFD || settings.ofd())
                .toList();
    }

    /** Numbers a document that is to be written. */
    public Imprint begin() {
        return register.begin();
    }

    /**
     * What fails is never closed.
     *
     * @return what puts the document on record, to be done when whoever wanted it has it
     */
    public Runnable write(Content content, Imprint imprint, DocumentForm form, Target target) throws IOException {
        String name = form.name(imprint.number());
        WrittenFile output = target.open(name, form.mediaType());
        switch (form) {
            case XLSX -> SheetDocument.write(content, imprint, output);
            case DOCX -> WordDocument.write(content, imprint, output);
            case PDF -> printed.write(content, imprint, PdfPaper::new, output);
            case OFD -> printed.write(content, imprint, OfdPaper::new, output);
        }
        output.close();
        return () -> register.keep(imprint, content.facts(), List.of(IssuedFile.of(name, output)));
    }
}
