package org.guildhall.reporting;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * So that it is soon noticed when a service, or an instance with a job, has fallen silent, when figures are late, and when a bound
 * of jobs is reached; with OFD turned on. One profile for all that, for each starts the service anew.
 */
public final class ShortWaits implements QuarkusTestProfile {

    /** Jobs of one person at a time. */
    public static final int OF_ONE = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "events.heartbeat", "200ms",
                "guildhall.figures.late-after", "3s",
                "guildhall.jobs.lease", "PT3S",
                "guildhall.jobs.of-one", Integer.toString(OF_ONE),
                "guildhall.jobs.portion", "64K",
                "guildhall.jobs.largest", "3M",
                "guildhall.jobs.kept-of-one", "6M",
                "guildhall.document.ofd", "true");
    }
}
