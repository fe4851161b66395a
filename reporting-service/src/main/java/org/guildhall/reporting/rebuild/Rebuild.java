package org.guildhall.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of the projection from offset zero.
 *
 * @param finishedAt null while it runs
 * @param reason why it failed, else null
 */
@Schema(name = "Rebuild", description = "一次重建；reason 为失败原因，未失败为 null · a rebuild; reason says why it failed")
record Rebuild(
        UUID id,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String reason) {

    @Schema(name = "RebuildState", description = "进行中、已追上、已替换、失败 · how far a rebuild is")
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
