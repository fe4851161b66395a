package org.guildhall.reporting.job;

import java.util.Collection;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** Knows whose figures who may read. */
public interface ReadingCheck {

    /**
     * Asked before the result of a job is handed out, and before it counts as done: what was read by right may be out of reach
     * by now.
     *
     * @param organisations whose figures it holds
     * @throws ProblemException 403 or 404 unless the caller may read the figures of each, at this moment
     */
    void requireReaderOf(Collection<UUID> organisations);
}
