package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the releases of a service told is still what its schemas say, and each of its events was told in one: then whoever made a
 * consumer by the schemas of today reads the topic from its beginning, and whoever made one by older schemas reads what is told
 * today. Needs no server.
 */
public abstract class GoldenEventChecks {

    /** The short name of the service, such as {@code contest}. */
    protected abstract String service();

    /** The folder of {@code events.yaml} and {@code schemas/}, seen from the module. */
    protected Path resources() {
        return Path.of("src/main/resources");
    }

    @Test
    void everyEventIsAsItWasTold() {
        assertThat(faults(GoldenEvents.all())).isEmpty();
    }

    /** In words. */
    final List<String> faults(GoldenEvents golden) {
        List<String> faults = new ArrayList<>();
        Set<String> untold = new TreeSet<>(tells());
        for (JsonNode line : golden.lines()) {
            if (line.path("service").asText().equals(service())) {
                String event = line.path("event").asText();
                untold.remove(event);
                faults.addAll(faults(event, line.path("data")));
            }
        }
        untold.forEach(event -> faults.add(event + ": not in any corpus; see its README"));
        return faults;
    }

    private List<String> faults(String event, JsonNode data) {
        Path file = resources().resolve("schemas/" + event + ".json");
        if (!Files.exists(file)) {
            return List.of(event + ": was told, and has no schema any more");
        }
        JsonNode schema = HttpCalls.parse(read(file));
        List<String> faults = new ArrayList<>();
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(data)
                .forEach(fault -> faults.add(event + ": " + fault.getMessage()));
        return faults;
    }

    private Set<String> tells() {
        try {
            Set<String> tells = new TreeSet<>();
            new YAMLMapper()
                    .readTree(read(resources().resolve("events.yaml")))
                    .path("tells")
                    .forEach(event -> tells.add(event.asText() + ".v1"));
            return tells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
