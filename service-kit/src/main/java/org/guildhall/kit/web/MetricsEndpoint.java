package org.guildhall.kit.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Metrics as Prometheus reads them, by its present client: the extension that Quarkus brings rests on one that was given up
 * by its authors.
 */
@ApplicationScoped
class MetricsEndpoint {

    private static final String PATH = "/q/metrics";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** @param application whose metrics they are, whatever whoever collects them calls it */
    MetricsEndpoint(@ConfigProperty(name = "quarkus.application.name") String application) {
        registry.config().commonTags("application", application);
    }

    /** Quarkus measures into whatever registry it finds. */
    @Produces
    @Singleton
    PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Told where there is a port for those who run the service. */
    void serve(@Observes ManagementInterface management) {
        serve(management.router());
    }

    void serve(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean elsewhere) {
        if (!elsewhere) {
            serve(router);
        }
    }

    private void serve(Router router) {
        router.get(PATH).blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext routing) {
        String type = typeFor(routing.request().getHeader(HttpHeaders.ACCEPT));
        routing.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(registry.scrape(type));
    }

    private static String typeFor(@Nullable String accept) {
        boolean open = accept != null && accept.contains(OPEN_METRICS);
        return open ? OPEN_METRICS + "; version=1.0.0; charset=utf-8" : TEXT;
    }
}
