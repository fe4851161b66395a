package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The published OpenAPI document is the committed one, so that every change of the API is seen in review, and it lists
 * exactly the served routes. {@code -Dguildhall.update-snapshots=true} writes the committed one anew.
 */
public abstract class OpenApiSnapshot {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    /** Where the committed document lies, seen from the module. */
    protected Path snapshot() {
        return Path.of("src/test/resources/openapi.yaml");
    }

    /** Served routes that are not part of the API, such as a page for a phone, are left out of the comparison. */
    protected boolean covers(String route) {
        return true;
    }

    @Test
    protected void documentIsTheCommittedOne() throws IOException {
        String published =
                HttpCalls.send("GET", "/q/openapi?format=yaml", Map.of(), null).body();
        if (Boolean.getBoolean("guildhall.update-snapshots")) {
            Files.createDirectories(snapshot().getParent());
            Files.writeString(snapshot(), published);
        }
        assertThat(snapshot())
                .as("committed with -Dguildhall.update-snapshots=true")
                .exists();
        assertThat(published)
                .as("the API has changed; if that is meant, run with -Dguildhall.update-snapshots=true and commit")
                .isEqualTo(Files.readString(snapshot()));
    }

    @Test
    protected void documentListsTheServedRoutes() {
        Set<String> served = ServedRoute.all().stream()
                .map(ServedRoute::name)
                .filter(this::covers)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routesOf(HttpCalls.openApi())).isEqualTo(served);
    }

    /** The routes of a document, such as {@code GET /members/{id}}. */
    protected final Set<String> routesOf(JsonNode document) {
        Set<String> routes = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    String route = name.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                    if (METHODS.contains(name) && covers(route)) {
                        routes.add(route);
                    }
                }));
        return routes;
    }
}
