package org.guildhall.contest.recognition.selection;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Chosen", description = "一名当选者：直接认定，或按名次入选 · one who is chosen, by a rule or by rank")
record ChosenView(
        UUID entryId,
        UUID projectId,
        UUID memberId,
        @Schema(description = "直接认定的规则代码；按名次入选为 null") String recognised,
        @Schema(description = "名次；直接认定为 null") Integer rank,
        @Schema(description = "总分；没有为 null") String total,
        @Schema(description = "称号（奖项）；直接认定为 null") String title) {}
