package org.guildhall.membership.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the archive follows the joins. */
@ConfigMapping(prefix = "guildhall.archive")
interface ArchiveSettings {

    /** A join is entered when so much time has passed since it was written: more than the clocks of two instances differ. */
    @WithDefault("PT5S")
    Duration readAfter();
}
