package org.guildhall.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/**
 * Runs the service in a process of another zone, as far from Beijing as there is: what asks the machine what day it is, or its
 * driver, gets another day for most of every day.
 */
public final class JvmZone implements QuarkusTestResourceLifecycleManager {

    private TimeZone zone;
    private TimeZone before;

    /** 22 hours behind Beijing. */
    public static final class FarWest implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(JvmZone.class, Map.of("zone", "GMT-14")));
        }
    }

    /** Six hours ahead of Beijing. */
    public static final class FarEast implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(JvmZone.class, Map.of("zone", "GMT+14")));
        }
    }

    @Override
    public void init(Map<String, String> settings) {
        zone = TimeZone.getTimeZone(settings.get("zone"));
    }

    @Override
    public Map<String, String> start() {
        before = TimeZone.getDefault();
        TimeZone.setDefault(zone);
        return Map.of();
    }

    @Override
    public void stop() {
        TimeZone.setDefault(before);
    }
}
