package org.guildhall.kit.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The kit as a service named {@code kit}. Not in an application.properties, which the services' tests would inherit. */
public class KitProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "events.service", "kit",
                "events.relay-batch", "100",
                "events.relay-poll", "200ms",
                "events.retry-delay", "200ms",
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.bsp.schedule.delay", "1h",
                "quarkus.flyway.locations", "db/kit,db/inbox,db/authority");
    }
}
