package org.guildhall.contest.contest.contests;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.guildhall.contest.common.access.SecondPerson;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * How a contest came to its publication: two persons, and a time for objections.
 *
 * @param markedBy who declared marking over, or corrected marks before they were published
 * @param publishedBy who published or, later, corrected what is published; somebody else
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
        SecondPerson.require(actor, markedBy);
        return new Publication(markedBy, actor, until, null);
    }

    /**
     * Published results were corrected: whoever did that answers for what is published from now on.
     *
     * @throws ProblemException 409 if the same person declared marking over
     */
    Publication corrected(String actor) {
        SecondPerson.require(actor, markedBy);
        return new Publication(markedBy, actor, publicityUntil, null);
    }

    /** The public gets at least until then to object. */
    Publication extended(Instant until) {
        return until.isAfter(publicityUntil) ? new Publication(markedBy, publishedBy, until, null) : this;
    }

    /** @throws ProblemException 409 before the time for objections is over, or if the same person published */
    Publication ended(String actor, Instant now) {
        if (now.isBefore(publicityUntil)) {
            throw ProblemException.of(409, "publicity-not-over", Clocks.local(publicityUntil));
        }
        SecondPerson.require(actor, publishedBy);
        return new Publication(markedBy, publishedBy, publicityUntil, now);
    }
}
