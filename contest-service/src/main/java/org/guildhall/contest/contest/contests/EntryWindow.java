package org.guildhall.contest.contest.contests;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/**
 * When members may enter: from the opening instant on, until just before the closing one. Kept to the millisecond.
 */
@Embeddable
record EntryWindow(Instant opensAt, Instant closesAt) {

    /** @throws ProblemException 422 unless the window closes after it opens */
    static EntryWindow of(Instant opensAt, Instant closesAt) {
        EntryWindow window =
                new EntryWindow(opensAt.truncatedTo(ChronoUnit.MILLIS), closesAt.truncatedTo(ChronoUnit.MILLIS));
        if (!window.opensAt.isBefore(window.closesAt)) {
            throw invalid("/closesAt", "closes-before-opening");
        }
        return window;
    }

    /** @throws ProblemException 409 before the opening and from the closing on */
    void requireOpen(Instant now) {
        if (now.isBefore(opensAt)) {
            throw ProblemException.of(409, "entry-not-begun", Clocks.local(opensAt));
        }
        requireNotOver(now);
    }

    /** @throws ProblemException 409 from the closing on */
    void requireNotOver(Instant now) {
        if (!now.isBefore(closesAt)) {
            throw ProblemException.of(409, "entry-closed", Clocks.local(closesAt));
        }
    }

    private static ProblemException invalid(String pointer, String code) {
        return ProblemException.of(422, "invalid-fields").with(new FieldError(pointer, code));
    }
}
