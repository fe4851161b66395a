package org.guildhall.bench;

/** Something that can be measured by name. */
public interface Benchmark {
    /** Returns the name on the command line, which also begins the names of the figures. */
    String name();

    /** Returns one line that says what is measured. */
    String description();

    /** Measures within bounded time, tells the report, and leaves nothing running. */
    void run(Scale scale, Report report) throws Exception;
}
