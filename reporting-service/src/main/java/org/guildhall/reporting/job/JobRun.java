package org.guildhall.reporting.job;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

/** A job that is being carried out. */
public interface JobRun {

    UUID id();

    /** JSON, as {@link JobKind#check} found it good. */
    String parameters();

    /** Of whom it is for. */
    Locale language();

    /** How many steps there are; what a step is, is the kind's own. */
    void steps(long total);

    /**
     * So many steps are done; also the moment at which a job that was cancelled, or that another instance has taken, ends.
     */
    void done(long steps);

    /**
     * Another file of the result, kept in portions as it is written, never whole in memory; good once it is closed, and shown
     * once the job is done.
     *
     * @param name with its ending, such as {@code members-1.xlsx}
     */
    WrittenFile file(String name, String mediaType) throws IOException;

    /**
     * Something to be done in the transaction in which this job is settled as done, after what was given before; not at all
     * where it isn't, whatever was written by then.
     */
    void whenDone(Runnable deed);
}
