package org.guildhall.kit.paging;

import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** How many items one page holds. */
public final class Limits {

    public static final int DEFAULT = 50;
    public static final int CAP = 200;

    private Limits() {}

    /**
     * The page size to use: {@value #DEFAULT} when none was asked for, never more than {@value #CAP}.
     *
     * @throws ProblemException 400 when fewer than one item was asked for
     */
    public static int of(Integer requested) {
        if (requested == null) {
            return DEFAULT;
        }
        if (requested < 1) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/limit", "range", 1, CAP));
        }
        return Math.min(requested, CAP);
    }
}
