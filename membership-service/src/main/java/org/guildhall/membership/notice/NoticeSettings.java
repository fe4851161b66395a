package org.guildhall.membership.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The one home of the {@code guildhall.notice.*} settings. */
@ConfigMapping(prefix = "guildhall.notice")
interface NoticeSettings {

    /** How long notices are kept. */
    @WithDefault("P365D")
    Duration keep();

    /** What is heard later than this after it happened is no news, as when old events are read anew. */
    @WithDefault("P7D")
    Duration newsFor();
}
