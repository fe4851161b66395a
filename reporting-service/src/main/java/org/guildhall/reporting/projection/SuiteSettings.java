package org.guildhall.reporting.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose events are counted, where a federation has a suite of services for each of its provinces. */
@ConfigMapping(prefix = "guildhall.cells")
interface SuiteSettings {

    /**
     * The organisation under which those stand here that are at the top of another cell's tree: one of this suite's own. Needed
     * as soon as other cells are read.
     */
    Optional<UUID> under();

    /** The services of each suite whose events are counted; without one that isn't there nobody knew how old figures are. */
    @WithDefault("membership,contest")
    List<String> services();
}
