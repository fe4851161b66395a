package org.guildhall.reporting.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.register.CountedOutput;
import org.guildhall.reporting.document.register.DocumentRegister;
import org.guildhall.reporting.document.register.Imprint;

/** Writes documents and has them kept in the register once they are whole. */
@ApplicationScoped
public class DocumentWriter {

    private final DocumentRegister register;
    private final PrintedDocument printed;

    DocumentWriter(DocumentRegister register, DocumentSettings settings) {
        this.register = register;
        this.printed = new PrintedDocument(new PrintFonts(settings.fonts().orElse(List.of())));
    }

    /** Where the file of a document goes. */
    @FunctionalInterface
    public interface Target {
        OutputStream open(String name, String mediaType) throws IOException;
    }

    /** Numbers a document that is to be written. */
    public Imprint begin() {
        return register.begin();
    }

    /** The document isn't on record before its file is whole; what fails is never closed. */
    public void write(Content content, Imprint imprint, DocumentForm form, Target target) throws IOException {
        String name = form.name(imprint.number());
        CountedOutput output = new CountedOutput(name, target.open(name, form.mediaType()));
        switch (form) {
            case XLSX -> SheetDocument.write(content, imprint, output);
            case DOCX -> WordDocument.write(content, imprint, output);
            case PDF -> printed.write(content, imprint, output);
        }
        output.close();
        register.keep(imprint, content.facts(), List.of(output.file()));
    }
}
