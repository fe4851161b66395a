package org.guildhall.membership.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often one may be wrong about the document when activating a membership. */
@ConfigMapping(prefix = "guildhall.activation")
interface ActivationSettings {

    /** Failed tries at one person's membership within the window. */
    @WithDefault("5")
    int triesPerPerson();

    /** Failed tries of one sign-in within the window, at whatever memberships. */
    @WithDefault("10")
    int triesPerSignIn();

    /** The time a failed try counts for, from the first one on. */
    @WithDefault("PT24H")
    Duration window();
}
