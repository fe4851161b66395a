package org.guildhall.reporting.job;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** So that it is soon noticed when an instance has fallen silent, and small bounds are soon reached. */
public final class QuickJobs implements QuarkusTestProfile {

    static final int OF_ONE = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "guildhall.jobs.lease", "PT3S",
                "guildhall.jobs.of-one", Integer.toString(OF_ONE),
                "guildhall.jobs.portion", "64K",
                "guildhall.jobs.largest", "3M",
                "guildhall.jobs.kept-of-one", "6M");
    }
}
