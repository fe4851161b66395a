package org.guildhall.membership.employer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what members state of their employers is read. */
@ConfigMapping(prefix = "guildhall.employers")
interface EmployerSettings {

    /** A member is read when so much time has passed since their id was made: longer than any transaction that makes one lasts. */
    @WithDefault("PT2M")
    Duration readAfter();

    /** How many members are read a second at most, so that joins don't feel it. */
    @WithDefault("1000")
    int portion();
}
