package org.guildhall.contest.common.name;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The one home of the {@code guildhall.name.*} settings. */
@ConfigMapping(prefix = "guildhall.name")
public interface NameSettings {

    /** Where the membership service is, which alone knows names. */
    URI membershipUrl();

    /** How long to wait for an answer. */
    @WithDefault("5s")
    Duration timeout();
}
