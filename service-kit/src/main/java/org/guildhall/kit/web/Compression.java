package org.guildhall.kit.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets answers be compressed that are text, whoever gives them: Quarkus asks the web server to send everything as it is, and
 * takes that back for resources alone, not for problems, the OpenAPI document or the page to try it.
 */
@ApplicationScoped
class Compression {

    private static final int FIRST = -999;

    private final Set<String> texts;

    Compression(@ConfigProperty(name = "quarkus.http.compress-media-types") List<String> texts) {
        this.texts = Set.copyOf(texts);
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(routing -> {
            routing.addHeadersEndHandler(told -> compressText(routing));
            routing.next();
        });
    }

    private void compressText(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        boolean asItIs = HttpHeaders.IDENTITY.toString().equals(headers.get(HttpHeaders.CONTENT_ENCODING));
        if (asItIs && type != null && texts.contains(type.split(";", 2)[0].strip())) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
