package org.guildhall.contest.recognition.selection;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.entry.NominatedEntry;
import org.guildhall.contest.outcome.result.ResultRows;
import org.jspecify.annotations.Nullable;

@Schema(name = "Chosen", description = "一名当选者：直接认定，或按名次入选 · one who is chosen, by a rule or by rank")
record ChosenView(
        UUID entryId,
        UUID projectId,
        UUID memberId,

        @Schema(description = "直接认定的规则代码；按名次入选为 null · code of the rule that recognised it; null when chosen by rank")
        @Nullable String recognised,

        @Schema(description = "名次；直接认定为 null · rank; null when recognised by a rule") @Nullable Integer rank,

        @Schema(description = "总分；没有为 null · total; null for none") @Nullable String total,

        @Schema(description = "称号（奖项）；直接认定为 null · title (prize); null when recognised by a rule") @Nullable String title) {

    static ChosenView of(NominatedEntry entry, Optional<ResultRows.Row> result) {
        return new ChosenView(
                entry.entryId(),
                entry.projectId(),
                entry.memberId(),
                entry.recognised().orElse(null),
                result.map(ResultRows.Row::rank).orElse(null),
                result.map(ResultRows.Row::total).orElse(null),
                result.map(ResultRows.Row::prize).orElse(null));
    }
}
