package org.guildhall.reporting.document.register;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What anybody who has the code of a document may know of it. */
@Schema(
        name = "IssuedDocument",
        description = "已出具文件的登记内容，不含个人信息；以 SHA-256 核对手中的文件 · what is on record of a document; nothing personal;"
                + " compare the SHA-256 with that of the file at hand")
public record IssuedDocument(
        String number,
        String code,
        String template,
        String title,
        String organisation,
        String period,
        @Nullable Instant asOf,
        long lines,
        List<ControlTotal> totals,
        List<IssuedFile> files,
        Instant issuedAt) {}
