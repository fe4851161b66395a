package org.guildhall.reporting.job;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are carried out; the one home of the {@code guildhall.jobs.*} settings. */
@ConfigMapping(prefix = "guildhall.jobs")
interface JobSettings {

    /** How many one instance carries out at a time; none where others shall do it. */
    @WithDefault("2")
    int running();

    /** How many of one person may be unfinished, besides what schedules order for them. */
    @WithDefault("10")
    int ofOne();

    /** How many may be unfinished in all. */
    @WithDefault("1000")
    int ofAll();

    /** How long nothing need be heard of an instance until another begins anew with what it carried out. */
    @WithDefault("PT1M")
    Duration lease();

    /** How often somebody may begin with a job. */
    @WithDefault("3")
    int tries();

    /** How long one statement of a job may take. */
    @WithDefault("PT10M")
    Duration statement();

    /** How long files are kept, and jobs that made none. */
    @WithDefault("P7D")
    Duration keepFor();

    /** How long it is remembered that there was a job whose files are gone. */
    @WithDefault("P30D")
    Duration rememberFor();

    /** How large the files of one job may be together. */
    @WithDefault("1G")
    MemorySize largest();

    /** How large the files may be together that are kept for one person, when another job is ordered. */
    @WithDefault("10G")
    MemorySize keptOfOne();

    /** How much of a file stands in one row, and so in memory. */
    @WithDefault("512K")
    MemorySize portion();
}
