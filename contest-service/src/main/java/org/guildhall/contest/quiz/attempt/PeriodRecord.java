package org.guildhall.contest.quiz.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.AttemptLimits;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** What a member did in a period so far; changed only while its row is locked. */
final class PeriodRecord {

    private final PeriodRecordKey key;
    private final UUID organisationId;
    private int attempts;
    private LocalDate day;
    private int attemptsToday;
    private UUID openAttemptId;
    private UUID bestAttemptId;
    private BigDecimal bestScore;
    private long bestTook;

    PeriodRecord(
            PeriodRecordKey key,
            UUID organisationId,
            int attempts,
            LocalDate day,
            int attemptsToday,
            UUID openAttemptId,
            UUID bestAttemptId,
            BigDecimal bestScore,
            long bestTook) {
        this.key = key;
        this.organisationId = organisationId;
        this.attempts = attempts;
        this.day = day;
        this.attemptsToday = attemptsToday;
        this.openAttemptId = openAttemptId;
        this.bestAttemptId = bestAttemptId;
        this.bestScore = bestScore;
        this.bestTook = bestTook;
    }

    static LocalDate dayOf(Instant now) {
        return Clocks.day(now);
    }

    /** Why no attempt may begin now: all are used, or all of the day. */
    Optional<ProblemException> refusal(AttemptLimits limits, Instant now) {
        if (attempts >= limits.total()) {
            return Optional.of(ProblemException.of(409, "attempts-used", limits.total()));
        }
        return usedOn(dayOf(now)) >= limits.perDay()
                ? Optional.of(ProblemException.of(409, "attempts-used-today", limits.perDay()))
                : Optional.empty();
    }

    int usedOn(LocalDate today) {
        return today.equals(day) ? attemptsToday : 0;
    }

    /** Counts one more attempt and returns its number. */
    int begin(UUID attempt, Instant now) {
        LocalDate today = dayOf(now);
        attemptsToday = usedOn(today) + 1;
        day = today;
        attempts++;
        openAttemptId = attempt;
        return attempts;
    }

    /** The best one counts: more points, then less time. */
    void end(UUID attempt, BigDecimal score, long took) {
        if (attempt.equals(openAttemptId)) {
            openAttemptId = null;
        }
        int better = bestScore == null ? 1 : score.compareTo(bestScore);
        if (better > 0 || better == 0 && took < bestTook) {
            bestAttemptId = attempt;
            bestScore = score;
            bestTook = took;
        }
    }

    PeriodRecordKey key() {
        return key;
    }

    UUID organisationId() {
        return organisationId;
    }

    int attempts() {
        return attempts;
    }

    LocalDate day() {
        return day;
    }

    int attemptsToday() {
        return attemptsToday;
    }

    UUID openAttemptId() {
        return openAttemptId;
    }

    UUID bestAttemptId() {
        return bestAttemptId;
    }

    BigDecimal bestScore() {
        return bestScore;
    }

    Long bestTook() {
        return bestScore == null ? null : bestTook;
    }
}
