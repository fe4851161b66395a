package org.guildhall.contest.quiz.limitedaward;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;

/** Somebody who finished an attempt just now. */
public record AwardCandidate(
        UUID attemptId,
        UUID memberId,
        UUID organisationId,
        Period period,
        UUID quizOrganisationId,
        BigDecimal score,
        List<Signal> signals) {

    boolean reaches(int threshold) {
        return score.compareTo(BigDecimal.valueOf(threshold)) >= 0;
    }
}
