package org.guildhall.membership.archive;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of an entry.
 *
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
@Schema(description = "台账附件 · a file of an entry")
record ArchivedAttachment(
        UUID id,

        @Schema(description = "文件名 · name of the file", examples = "会议纪要.pdf")
        String name,

        String mediaType,
        @Schema(description = "字节数 · in bytes") long size,

        @Schema(description = "文件的 SHA-256，十六进制 · SHA-256 of the file in hexadecimal")
        String sha256) {

    ArchivedAttachment {
        Stream.of(id, name, mediaType, sha256).forEach(Objects::requireNonNull);
    }
}
