package org.guildhall.kit.events.batch;

import java.time.Duration;

/** Nothing was written and nothing promised: the database is away. To be told as "come back later". */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration comeBack;

    UnavailableException(Duration comeBack) {
        // No stack trace: thousands may be told at once, and the log has said why.
        super("a batch could not be written", null, false, false);
        this.comeBack = comeBack;
    }

    /** After how long it may be worth trying again. */
    public Duration comeBack() {
        return comeBack;
    }
}
