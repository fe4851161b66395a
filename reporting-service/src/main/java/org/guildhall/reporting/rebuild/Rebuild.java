package org.guildhall.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;

/**
 * A rebuild of the projection from offset zero.
 *
 * @param finishedAt null while it runs
 * @param reason why it failed, else null
 */
record Rebuild(UUID id, State state, Instant startedAt, Instant finishedAt, String reason) {

    enum State {
        /** Reads the topics from the start, beside the live tables. */
        RUNNING,
        /** Has read about as much as the live tables hold, and is about to take their place. */
        CAUGHT_UP,
        /** Took the place of the live tables. */
        SWAPPED,
        /** Gave up; the live tables are as they were. */
        FAILED
    }
}
