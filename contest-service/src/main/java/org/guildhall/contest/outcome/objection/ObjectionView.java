package org.guildhall.contest.outcome.objection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "Objection", description = "异议或申诉 · an objection or appeal")
record ObjectionView(
        UUID id,
        UUID contestId,
        @Schema(description = "涉及的报名 · entry it is about") UUID entryId,

        @Schema(description = "所申诉的异议；null 表示这是异议 · objection it appeals; null for an objection") @Nullable UUID appealOf,

        @Schema(description = "事实与理由 · facts and reasons") String statement,
        Instant raisedAt,
        @Schema(description = "状态 · state") ObjectionState state,

        @Schema(description = "答复；未答复为 null · answer; null before") @Nullable String answer,

        @Schema(description = "补救；没有为 null · remedy; null for none") @Nullable Remedy remedy,

        @Schema(description = "答复时间；未答复为 null · when it was answered; null before") @Nullable Instant answeredAt,

        @Schema(description = "申诉截止时间；不能申诉为 null · until when it may be appealed; null when it can't be") @Nullable Instant appealUntil)
        implements Identified {

    static ObjectionView of(Objection objection) {
        return new ObjectionView(
                objection.id(),
                objection.contestId(),
                objection.entryId(),
                objection.appealOf().orElse(null),
                objection.statement(),
                objection.raisedAt(),
                objection.state(),
                objection.answer().orElse(null),
                objection.remedyDue().orElse(null),
                objection.answeredAt().orElse(null),
                objection.appealUntil().orElse(null));
    }
}
