package org.guildhall.contest.contest.entry;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "批量签到的结果，逐项 · what became of each entry")
record CheckInOutcome(int checkedIn, int refused, List<Row> rows) {

    @Schema(name = "CheckInRow", description = "一项报名的结果 · what became of an entry")
    record Row(
            @Schema(description = "报名 · entry") UUID entryId,

            @Schema(description = "是否已签到 · whether it is checked in")
            boolean checkedIn,

            @Schema(description = "被拒绝的错误代码；否则为 null · code of the refusal; null otherwise") @Nullable String code,

            @Schema(description = "被拒绝的原因 · why it was refused") @Nullable String detail) {}

    static CheckInOutcome of(List<Row> rows) {
        int done = (int) rows.stream().filter(Row::checkedIn).count();
        return new CheckInOutcome(done, rows.size() - done, rows);
    }
}
