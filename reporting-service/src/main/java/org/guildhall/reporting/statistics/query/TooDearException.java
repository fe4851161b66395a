package org.guildhall.reporting.statistics.query;

import org.guildhall.kit.problem.ProblemException;

/** An answer would be dearer than it may be in the way in which it was asked for. */
final class TooDearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemException refusal;

    TooDearException(ProblemException refusal) {
        super(refusal.getMessage(), null, false, false);
        this.refusal = refusal;
    }

    /** Names the part that makes it so dear. */
    ProblemException refusal() {
        return refusal;
    }
}
