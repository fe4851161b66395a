package org.guildhall.membership.archive;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;

@Schema(name = "ArchiveAttachment", description = "已上传的附件 · a file that was sent, to be named in an entry within a day")
record AttachmentView(
        UUID id,
        UUID organisationId,

        @Schema(description = "按内容识别的类型 · what it is by its content", examples = "application/pdf")
        String mediaType,

        @Schema(description = "字节数 · in bytes") long size,

        @Schema(description = "文件的 SHA-256，十六进制 · SHA-256 of the file in hexadecimal")
        String sha256)
        implements Identified {

    ArchivedAttachment as(String name) {
        return new ArchivedAttachment(id, name, mediaType, size, sha256);
    }
}
