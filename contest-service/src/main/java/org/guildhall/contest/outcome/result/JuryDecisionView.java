package org.guildhall.contest.outcome.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JuryDecision", description = "评审委员会裁定 · a decision of the jury")
record JuryDecisionView(
        UUID id,
        UUID stageId,

        @Schema(description = "盲码，优者在前 · blind codes, the better first")
        List<String> codes,

        @Schema(description = "理由 · reason") String reason,
        Instant decidedAt) {}
