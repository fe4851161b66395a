package org.guildhall.contest.contest.contests;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How a contest came to its publication: two persons, and a time for objections.
 *
 * @param markedBy who declared marking over
 * @param publishedBy who published, somebody else
 * @param publicityUntil until when objections may be made
 */
@Embeddable
record Publication(
        String markedBy,
        @Nullable String publishedBy,
        @Nullable Instant publicityUntil,
        @Nullable Instant finalAt) {

    static Publication marked(String actor) {
        return new Publication(actor, null, null, null);
    }

    /** @throws ProblemException 409 if the same person declared marking over */
    Publication published(String actor, Instant until) {
        if (actor.equals(markedBy)) {
            throw ProblemException.of(409, "second-person");
        }
        return new Publication(markedBy, actor, until, null);
    }

    /** @throws ProblemException 409 before the time for objections is over */
    Publication ended(Instant now) {
        if (now.isBefore(publicityUntil)) {
            throw ProblemException.of(409, "publicity-not-over", EntryWindow.local(publicityUntil));
        }
        return new Publication(markedBy, publishedBy, publicityUntil, now);
    }
}
