package org.guildhall.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

/** Nothing that the suite tells is passed over without a reason. */
@QuarkusTest
@WithTestResource(TestStack.class)
class HeardEventsTest {

    @Inject
    Projection projection;

    @Test
    void everyEventOfTheSuiteIsHeardOrListedWithTheReasonWhyNot() throws IOException {
        Map<String, String> reasons = reasons();
        Set<String> unheard = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (String service : projection.sources()) {
            for (JsonNode name : events(service).path("tells")) {
                String event = service + "." + name.textValue();
                told.add(event + ".v1");
                if (!projection.ownSuite().hears().contains(event + ".v1")) {
                    unheard.add(event);
                }
            }
            told.add(service + ".outbox-heartbeat.v1");
        }
        assertThat(unheard).isEqualTo(reasons.keySet());
        assertThat(reasons.values()).allMatch(reason -> reason.length() > 5);
        assertThat(told).containsAll(projection.ownSuite().hears());
    }

    private static JsonNode events(String service) throws IOException {
        return new YAMLMapper()
                .readTree(Path.of("..", service + "-service", "src/main/resources/events.yaml")
                        .toFile());
    }

    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/unheard-events.txt"))) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                reasons.put(parts[0], parts[1]);
            }
        }
        return reasons;
    }
}
