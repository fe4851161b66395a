package org.guildhall.reporting.document.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.job.WrittenFile;

/**
 * A file of a document.
 *
 * @param sha256 in hexadecimal digits
 */
@Schema(name = "IssuedFile", description = "文件名、字节数与 SHA-256 · a file: its name, its size in bytes and its SHA-256")
public record IssuedFile(String name, long bytes, String sha256) {

    /** @param file that is closed */
    public static IssuedFile of(String name, WrittenFile file) {
        return new IssuedFile(name, file.size(), file.sha256());
    }
}
