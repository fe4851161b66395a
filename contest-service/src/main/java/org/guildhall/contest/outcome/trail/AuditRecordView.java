package org.guildhall.contest.outcome.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.audit.ChronicleQueries;

@Schema(name = "AuditRecord", description = "一项操作的记录，不可更改 · what was done; never changed")
record AuditRecordView(
        long number,
        Instant happenedAt,

        @Schema(description = "操作人 · token subject of who did it")
        String actor,

        @Schema(description = "操作 · what was done", examples = "remark-set-applied")
        String action,

        @Schema(description = "对象 · the thing it was done to")
        UUID subjectId,

        @Schema(description = "内容 · all that is needed to do it again", type = SchemaType.OBJECT)
        JsonNode detail) {

    static AuditRecordView of(ChronicleQueries.Deed deed) {
        return new AuditRecordView(
                deed.number(), deed.happenedAt(), deed.actor(), deed.action(), deed.subjectId(), deed.detail());
    }
}
