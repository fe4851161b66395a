package org.guildhall.reporting.job;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands.
 *
 * @param parameters null where they weren't asked for
 * @param subject for whom it is, and with whose authority it is carried out
 * @param scheduleId what ordered it; null if they did themselves
 * @param expiresAt when its files go, or it does where it made none; null until it is over
 * @param steps how many there are; null until that is known
 * @param tries how often somebody began to carry it out
 * @param failure why it came to nothing; null otherwise
 * @param readOf the organisations whose figures are in the result
 */
record Job(
        UUID id,
        String kind,
        @Nullable String parameters,
        String language,
        String subject,
        @Nullable UUID scheduleId,
        JobState state,
        Instant orderedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiresAt,
        long stepsDone,
        @Nullable Long steps,
        long progress,
        int tries,
        @Nullable JobFailure failure,
        Collection<UUID> readOf) {

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
