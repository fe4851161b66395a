package org.guildhall.membership.transfer;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "批量办理接转的结果，逐项 · what became of each transfer")
record TransferOutcome(
        @Schema(description = "办成几项 · how many were done") int done,

        @Schema(description = "未办成几项 · how many were refused")
        int refused,

        List<Row> rows) {

    @Schema(name = "TransferRow", description = "一项接转的结果 · what became of a transfer")
    record Row(
            @Schema(description = "接转；申请被拒绝为 null · the transfer; null where asking was refused") @Nullable UUID transferId,

            @Schema(description = "会员；办理被拒绝为 null · the member; null where what was to be done was refused") @Nullable UUID memberId,

            @Schema(description = "办理后的状态；被拒绝为 null · where it stands now; null when refused") @Nullable TransferState state,

            @Schema(description = "被拒绝的错误代码；否则为 null · code of the refusal; null otherwise") @Nullable String code,

            @Schema(description = "被拒绝的原因 · why it was refused") @Nullable String detail) {

        static Row of(Transfer transfer) {
            return new Row(transfer.id(), transfer.memberId(), transfer.state(), null, null);
        }
    }

    static TransferOutcome of(List<Row> rows) {
        int done = (int) rows.stream().filter(row -> row.code() == null).count();
        return new TransferOutcome(done, rows.size() - done, rows);
    }
}
