package org.guildhall.membership.employer.founding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When members of one employer are enough to found a union. */
@ConfigMapping(prefix = "guildhall.founding")
interface FoundingCaseSettings {

    /** Trade Union Law art. 11: 25 or more members found a grassroots committee. */
    @WithDefault("25")
    int members();

    /** A dismissed case opens again when there are so many percent more members. */
    @WithDefault("20")
    int growth();

    /** Or after so long. */
    @WithDefault("P180D")
    Duration again();
}
