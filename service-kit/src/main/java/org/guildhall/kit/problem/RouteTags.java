package org.guildhall.kit.problem;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Lets requests be measured by the template of their route only. What came to no route has no template, and would be measured
 * by its address: that may be somebody's receipt, and whoever made up enough addresses would use up the tags of the routes.
 */
@ApplicationScoped
class RouteTags implements MeterFilter {

    private static final String URI = "uri";
    private static final Tag NONE = Tag.of(URI, "UNROUTED");

    /** What Quarkus writes by itself. */
    private static final Set<String> NAMES = Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/cors-preflight");

    /** How many were answered within what anybody notices, takes, and bears; in nanoseconds. */
    private static final DistributionStatisticConfig BOUNDS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(1e8, 5e8, 2e9)
            .build();

    private final ServedRoutes routes;

    RouteTags(ServedRoutes routes) {
        this.routes = routes;
    }

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals("http.server.requests") ? BOUNDS.merge(config) : config;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String uri = id.getName().startsWith("http.server.") ? id.getTag(URI) : null;
        return uri == null || NAMES.contains(uri) || routes.isTemplate(uri) ? id : id.withTag(NONE);
    }
}
