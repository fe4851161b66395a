package org.guildhall.reporting.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fresh figures should be. */
@ConfigMapping(prefix = "guildhall.figures")
public interface ReadingSettings {

    /** Figures that are complete up to longer ago than this are late: something is behind, or silent. */
    @WithDefault("10s")
    Duration lateAfter();
}
