package org.guildhall.contest.contest.entry;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "批量报名的结果，逐行 · what became of each row")
record BulkOutcome(int registered, int waitlisted, int refused, List<Row> rows) {

    @Schema(name = "BulkRow", description = "一行的结果 · what became of a row")
    record Row(
            @Schema(description = "行号，从 0 起 · line, from 0") int row,

            @Schema(description = "报名；被拒绝为 null · entry; null when refused") @Nullable UUID entryId,

            @Schema(description = "报名状态；被拒绝为 null · status of the entry; null when refused") @Nullable EntryStatus status,

            @Schema(description = "被拒绝的错误代码；否则为 null · code of the refusal; null otherwise") @Nullable String code,

            @Schema(description = "被拒绝的原因 · why it was refused") @Nullable String detail) {}

    static BulkOutcome of(List<Row> rows) {
        return new BulkOutcome(
                count(rows, EntryStatus.REGISTERED), count(rows, EntryStatus.WAITLISTED), count(rows, null), rows);
    }

    private static int count(List<Row> rows, EntryStatus status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }
}
