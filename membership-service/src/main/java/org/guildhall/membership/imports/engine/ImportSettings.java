package org.guildhall.membership.imports.engine;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How imports are worked off. */
@ConfigMapping(prefix = "guildhall.imports")
interface ImportSettings {

    /** How many rows one transaction takes. */
    @WithDefault("1000")
    int portion();

    /** How long what stands in a file is kept. */
    @WithDefault("P7D")
    Duration keepFor();

    /** How long nothing need be heard of an instance until another goes on with what it worked on. */
    @WithDefault("PT1M")
    Duration lease();

    /** Of files that are being sent, this much is taken in at once. */
    @WithDefault("64M")
    MemorySize uploadMemory();

    /** Of so many rows an officer is told within the window that their persons are on record beyond the organisation. */
    @WithDefault("1000")
    int elsewhere();

    @WithDefault("PT24H")
    Duration elsewhereWindow();

    /** How many imports of an organisation may be unfinished. */
    @WithDefault("50")
    int unfinished();

    /** How often work on an import may begin without getting on before it ends. */
    @WithDefault("5")
    int tries();
}
