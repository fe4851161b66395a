package org.guildhall.contest.quiz.limitedaward;

import java.time.Instant;
import java.util.UUID;

/**
 * The state of an award while its row is locked, and the one rule of it. Whoever reaches the threshold for the first time
 * gets the next place in the log; as long as fewer places than the stock are awarded or held, theirs is too. Who comes later is
 * told that none is left, keeps the place in the line, and moves up if a place before it is rejected in review. So the
 * winners are always the first places of the log that weren't rejected, and nobody is passed over.
 */
final class AwardPool {

    private final UUID id;
    private final UUID periodId;
    private final String title;
    private final int stock;
    private final int threshold;
    private long places;
    private int granted;
    private Instant decidedAt;
    private Instant grantedAt;

    AwardPool(
            UUID id,
            UUID periodId,
            String title,
            int stock,
            int threshold,
            long places,
            int granted,
            Instant decidedAt,
            Instant grantedAt) {
        this.id = id;
        this.periodId = periodId;
        this.title = title;
        this.stock = stock;
        this.threshold = threshold;
        this.places = places;
        this.granted = granted;
        this.decidedAt = decidedAt;
        this.grantedAt = grantedAt;
    }

    /** The next place, for who has none yet. Times in the log never go back, whatever the clocks of instances say. */
    LogEntry admit(UUID entryId, AwardCandidate candidate, Instant now) {
        decidedAt = decidedAt == null || now.isAfter(decidedAt) ? now : decidedAt;
        places++;
        LogEntry entry = new LogEntry(
                entryId,
                id,
                places,
                candidate.memberId(),
                candidate.organisationId(),
                candidate.attemptId(),
                candidate.score(),
                candidate.signals(),
                decidedAt,
                AwardOutcome.EXHAUSTED,
                null,
                null,
                0);
        return granted < stock ? grant(entry) : entry.with(AwardOutcome.EXHAUSTED);
    }

    /** Takes a place of the stock for an entry whose turn it is. */
    LogEntry grant(LogEntry entry) {
        granted++;
        grantedAt = decidedAt;
        return entry.with(entry.outcomeInTurn());
    }

    /** Gives the place of an entry that was held back to the stock. */
    LogEntry reject(LogEntry held) {
        granted--;
        return held.with(AwardOutcome.REJECTED);
    }

    UUID id() {
        return id;
    }

    UUID periodId() {
        return periodId;
    }

    String title() {
        return title;
    }

    int stock() {
        return stock;
    }

    int threshold() {
        return threshold;
    }

    long places() {
        return places;
    }

    int granted() {
        return granted;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant grantedAt() {
        return grantedAt;
    }
}
