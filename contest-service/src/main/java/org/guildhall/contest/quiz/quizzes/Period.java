package org.guildhall.contest.quiz.quizzes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.quiz.paper.PaperPlan;

/**
 * A period of a quiz with how its papers are drawn. Its awards are those at the time of reading.
 *
 * @param secretUntil end of the last period of the quiz that draws on the same bank: until then its keys aren't told
 */
public record Period(
        UUID id,
        UUID quizId,
        String title,
        Instant opensAt,
        Instant closesAt,
        PeriodRules rules,
        PaperPlan plan,
        List<LimitedAward> awards,
        Instant secretUntil) {

    Period with(List<LimitedAward> present) {
        return new Period(id, quizId, title, opensAt, closesAt, rules, plan, present, secretUntil);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** Whether its keys may be told, and so practice begin. */
    public boolean isRevealed(Instant now) {
        return !now.isBefore(secretUntil);
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
