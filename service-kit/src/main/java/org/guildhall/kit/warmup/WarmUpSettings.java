package org.guildhall.kit.warmup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether and for how long a service warms up before it is ready. */
@ConfigMapping(prefix = "guildhall.warm-up")
public interface WarmUpSettings {

    /** Where a rollout replaces instances under load; it costs the time it takes. */
    @WithDefault("false")
    boolean enabled();

    /** When it ends even if not all calls were made. */
    @WithDefault("6s")
    Duration atMost();

    /** Calls under way at a time. */
    @WithDefault("64")
    int connections();
}
