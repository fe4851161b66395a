package org.guildhall.reporting.document.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.Downloads;

/** In what a document can be written. */
@Schema(description = "文件格式 · the form of a document")
public enum DocumentForm {
    XLSX("xlsx", SheetFile.XLSX),
    DOCX("docx", Downloads.DOCX),
    PDF("pdf", Downloads.PDF),
    /** GB/T 33190, which the operator turns on. */
    OFD("ofd", Downloads.OFD);

    private final String ending;
    private final String mediaType;

    DocumentForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file; it consists of ASCII letters. */
    public String name(String number) {
        return "guildhall-" + number + "." + ending;
    }
}
