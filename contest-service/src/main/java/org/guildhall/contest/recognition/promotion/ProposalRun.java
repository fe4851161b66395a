package org.guildhall.contest.recognition.promotion;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一次测算的结果 · what a computation of proposals came to")
record ProposalRun(
        UUID contestId,

        @Schema(description = "所依据的最上级政策 · the uppermost policy it follows")
        UUID policyId,

        @Schema(description = "政策版本号 · version of the policy")
        int policyNumber,

        @Schema(description = "新提出的建议，按种类 · new proposals by kind")
        Map<LineKind, Integer> proposed,

        @Schema(description = "此前已提出、保持不变的建议 · proposals that were there already and stay")
        int kept,

        @Schema(description = "有名次的会员人次 · ranked members") int standings) {}
