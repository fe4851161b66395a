package org.guildhall.reporting.job;

import org.guildhall.kit.problem.ProblemException;

/** How whoever a job is for is told that they may not read any more what it reads. */
public final class OutOfScope {

    private OutOfScope() {}

    /**
     * That something isn't there is told only to who may not see it: they could when they ordered it. Other refusals stay as they
     * are.
     */
    public static ProblemException told(ProblemException refusal) {
        return refusal.status() == 403 || refusal.status() == 404
                ? ProblemException.of(403, "job-out-of-scope")
                : refusal;
    }
}
