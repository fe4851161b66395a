package org.guildhall.kit.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far the copy of appointments is trusted. */
@ConfigMapping(prefix = "guildhall.authority")
public interface AuthoritySettings {

    /** How old what is known of appointments may be; beyond it nobody acts by a position. */
    @WithDefault("5m")
    Duration maxAge();
}
