package org.guildhall.contest.quiz.limitedaward;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LimitedAwardReplay", description = "依日志重新判定的结果 · the award decided once more from its log")
record ReplayView(
        UUID awardId,
        @Schema(description = "名额 · how many there are") int stock,

        @Schema(description = "日志长度，即达到分数线的人数 · how many reached the threshold")
        long places,

        @Schema(description = "获奖者所在位次 · places that win") List<Long> winners,
        @Schema(description = "有效奖券数 · coupons issued") long coupons,

        @Schema(description = "日志、结果、奖券是否一致 · whether log, outcomes and coupons agree")
        boolean consistent,

        @Schema(description = "不一致之处，代码:位次 · what doesn't agree, as code:place")
        List<String> findings) {}
