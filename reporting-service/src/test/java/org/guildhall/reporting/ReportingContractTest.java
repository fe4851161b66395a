package org.guildhall.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ContractChecks;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

/** This service tells nothing yet; what it hears is what the others say they tell. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ReportingContractTest extends ContractChecks {

    private static final Pattern HANDLED = Pattern.compile("\"((?:membership|contest)\\.[a-z-]+\\.v1)\"");

    @Override
    protected String service() {
        return "reporting";
    }

    @Override
    protected List<String> canaries() {
        return List.of();
    }

    @Override
    protected void tellEveryEvent() {
        // None.
    }

    @Test
    void hearsOnlyWhatTheOthersTell() throws IOException {
        for (String service : List.of("membership", "contest")) {
            Set<String> told = names(
                    Path.of("../" + service + "-service/src/main/resources/asyncapi.yaml"), "/components/messages");
            assertThat(told).containsAll(heard(service));
        }
    }

    @Test
    void documentsEveryEventItProjects() throws IOException {
        Set<String> documented = heard("membership");
        documented.addAll(heard("contest"));
        assertThat(documented).containsAll(projected());
    }

    private Set<String> heard(String service) throws IOException {
        return names(resources().resolve("asyncapi.yaml"), "/channels/" + service + "/messages");
    }

    private static Set<String> names(Path document, String messages) throws IOException {
        Set<String> names = new TreeSet<>();
        for (JsonNode message : new YAMLMapper().readTree(document.toFile()).at(messages)) {
            names.add(message.path("name").asText().replace("org.guildhall.", ""));
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    private static Set<String> projected() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/guildhall/reporting/projection"))) {
            for (Path file : files.toList()) {
                HANDLED.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        assertThat(names).isNotEmpty();
        return names;
    }
}
