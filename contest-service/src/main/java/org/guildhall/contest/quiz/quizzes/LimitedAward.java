package org.guildhall.contest.quiz.quizzes;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An award as it stands.
 *
 * @param granted places awarded or held for review
 * @param grantedAt time of the last of them; null while none
 */
@Schema(description = "限量奖 · a limited award as it stands")
public record LimitedAward(
        UUID id,
        @Schema(description = "奖品 · the award") String title,
        @Schema(description = "名额 · how many there are") int stock,
        @Schema(description = "分数线 · score that wins") int threshold,

        @Schema(description = "已发出（含待审）的名额 · places awarded or held")
        int granted,

        @Schema(description = "最后一个名额发出的时间 · when the last of them went") @Nullable Instant grantedAt) {}
