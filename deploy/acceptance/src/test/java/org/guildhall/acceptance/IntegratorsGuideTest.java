package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What integrators read is what is: the consumer is the one that a test runs, and each event stands with who tells it. */
class IntegratorsGuideTest {

    private static final Path GUIDE = Surroundings.ROOT.resolve("deploy/docs/integrators.md");
    private static final Path CONSUMER =
            Surroundings.ROOT.resolve("deploy/acceptance/src/test/java/org/guildhall/sample/Subscriber.java");
    private static final Pattern EVENT = Pattern.compile("`([a-z-]+)`");

    @Test
    void showsTheConsumerThatIsRun() throws IOException {
        assertThat(Files.readString(GUIDE)).contains("```java\n" + Files.readString(CONSUMER) + "```\n");
    }

    @Test
    void namesEachEventWithWhoTellsIt() throws IOException {
        for (String service : List.of("membership", "contest", "reporting")) {
            assertThat(named(Files.readAllLines(GUIDE), service)).as(service).isEqualTo(told(service));
        }
    }

    @Test
    void seesWhatIsMissing() {
        List<String> lines =
                List.of("| membership: members | `member-joined` |", "| contest: entries | `entry-lost` |");
        assertThat(named(lines, "membership")).containsExactly("member-joined");
        assertThat(named(lines, "contest")).containsExactly("entry-lost");
    }

    private static Set<String> named(List<String> lines, String service) {
        Set<String> named = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith("| " + service + ": "))
                .forEach(line -> EVENT.matcher(line).results().forEach(event -> named.add(event.group(1))));
        return named;
    }

    private static Set<String> told(String service) throws IOException {
        Set<String> told = new TreeSet<>();
        for (JsonNode event : new YAMLMapper()
                .readTree(Surroundings.ROOT
                        .resolve(service + "-service/src/main/resources/events.yaml")
                        .toFile())
                .path("tells")) {
            told.add(event.asText());
        }
        return told;
    }
}
