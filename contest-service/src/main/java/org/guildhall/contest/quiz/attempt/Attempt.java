package org.guildhall.contest.quiz.attempt;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it stands in its row.
 *
 * @param number counts the member's attempts of the period from 1; 0 for practice
 * @param seed what its paper is drawn with
 * @param device fingerprint of the device; null when the client named none
 * @param given by the number of the question
 * @param answeredAt when the last answer came; null before the first
 * @param finishedAt null while it is open
 * @param score null while it is open
 */
record Attempt(
        UUID id,
        UUID periodId,
        UUID memberId,
        UUID organisationId,
        String subject,
        int number,
        boolean practice,
        long seed,
        @Nullable String device,
        Instant startedAt,
        Instant deadline,
        Map<Integer, Given> given,
        @Nullable Instant answeredAt,
        @Nullable Instant finishedAt,
        @Nullable BigDecimal score) {

    Attempt ended(Instant at, BigDecimal earned) {
        return new Attempt(
                id,
                periodId,
                memberId,
                organisationId,
                subject,
                number,
                practice,
                seed,
                device,
                startedAt,
                deadline,
                given,
                answeredAt,
                at,
                earned);
    }

    PeriodRecordKey recordKey() {
        return new PeriodRecordKey(periodId, memberId);
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    /** Whether its time is up, finished or not. */
    boolean isOver(Instant now) {
        return !now.isBefore(deadline);
    }

    /** Never negative, even if it began by the clock of an instance that is ahead. */
    Duration took(Instant end) {
        return end.isAfter(startedAt) ? Duration.between(startedAt, end) : Duration.ZERO;
    }

    Map<Integer, String> choices() {
        return given.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().choice()));
    }
}
