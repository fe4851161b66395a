package org.guildhall.kit.events.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which requests are traced; the one home of the {@code tracing.*} settings. */
@ConfigMapping(prefix = "tracing")
public interface TraceSettings {

    /** The share of requests that begin a trace, from 0 to 1. */
    @WithDefault("0.01")
    double share();

    /**
     * How many requests a second may go on with a trace they bring: whoever calls can bring one, and must not make a service
     * trace all it does. Those beyond aren't traced.
     */
    @WithDefault("50")
    int brought();

    /** Facts that were told longer ago are read again, as by a rebuild, and no part of what their request led to. */
    @WithDefault("1h")
    Duration replayedAfter();
}
