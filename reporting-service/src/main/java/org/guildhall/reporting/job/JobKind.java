package org.guildhall.reporting.job;

import java.io.IOException;
import java.sql.SQLException;

/** A kind of work that is carried out as a job: a dear query, a list of facts, a document. Each is a bean; the engine finds them. */
public interface JobKind {

    /** By what jobs of this kind are ordered and kept, such as {@code DOCUMENT}. */
    String code();

    /**
     * Refuses what can't be carried out, with the authority of whoever orders it, before anything is kept.
     *
     * @param parameters JSON, of this kind's own form
     * @throws org.guildhall.kit.problem.ProblemException what is wrong, all at once
     */
    void check(String parameters);

    /**
     * Carries it out. Whatever it reads, it reads with the authority that whoever the job is for has by now. What it throws ends
     * the job: a {@link org.guildhall.kit.problem.ProblemException} as the reason told, anything else as a failure.
     */
    void run(JobRun run) throws SQLException, IOException;
}
