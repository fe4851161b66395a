package org.guildhall.contest.quiz.quizzes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.quiz.paper.PaperPlan;

/**
 * A period of a quiz with how its papers are drawn. Its awards are those at the time of reading.
 */
public record Period(
        UUID id,
        UUID quizId,
        String title,
        Instant opensAt,
        Instant closesAt,
        PeriodRules rules,
        PaperPlan plan,
        List<LimitedAward> awards) {

    Period with(List<LimitedAward> present) {
        return new Period(id, quizId, title, opensAt, closesAt, rules, plan, present);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** When an attempt begun now must end. */
    public Instant deadline(Instant now) {
        Instant limit = now.plusSeconds(rules.attempts().seconds());
        return limit.isBefore(closesAt) ? limit : closesAt;
    }

    public int highScore() {
        return rules.highScore() == null ? plan.fullMarks() * 4 / 5 : rules.highScore();
    }
}
