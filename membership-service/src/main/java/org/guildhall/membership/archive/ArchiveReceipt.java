package org.guildhall.membership.archive;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;

@Schema(description = "已登记 · where an entry was entered; what it says isn't repeated")
record ArchiveReceipt(
        UUID id,

        @Schema(description = "所在台账的组织 · in whose archive") UUID organisationId,

        int year,

        @Schema(description = "年内连续编号 · without a gap in the year")
        long number,

        Instant recordedAt,

        @Schema(description = "SHA-256，十六进制 · in hexadecimal")
        String hash)
        implements Identified {

    static ArchiveReceipt of(ArchiveEntry entry) {
        return new ArchiveReceipt(
                entry.id(), entry.organisationId(), entry.year(), entry.number(), entry.recordedAt(), entry.hash());
    }
}
