package org.guildhall.contest.judging.panel;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Recusal", description = "回避声明 · a declared relation")
record RecusalView(
        UUID id,
        UUID judgeId,

        @Schema(description = "须回避的报名；否则为 null · entry to be kept from; null otherwise") @Nullable UUID entryId,

        @Schema(description = "须回避的单位工会；否则为 null · union of the unit to be kept from; null otherwise") @Nullable UUID organisationId,

        String reason,
        Instant declaredAt) {

    static RecusalView of(Recusal recusal) {
        return new RecusalView(
                recusal.id(),
                recusal.judgeId(),
                recusal.entryId(),
                recusal.organisationId(),
                recusal.reason(),
                recusal.declaredAt());
    }
}
