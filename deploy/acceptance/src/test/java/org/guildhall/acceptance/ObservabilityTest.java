package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.testing.MetricsCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and dashboards speak of what services tell: the list of metrics, which each service's contract test holds it to. */
class ObservabilityTest {

    private static final Path HERE = Surroundings.ROOT.resolve("deploy/observability");
    private static final Path RUNBOOK = Surroundings.ROOT.resolve("deploy/docs/runbook.md");

    /** Where operators put the guide is theirs to set. */
    private static final String ADDRESS = "https://guide.example/runbook.md#";

    private static final List<String> SERVICES = List.of("membership-service", "contest-service", "reporting-service");

    private static JsonNode alerts() {
        return yaml("alerts.yaml").path("spec");
    }

    private static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(HERE.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode dashboard(String name) {
        try {
            return new ObjectMapper()
                    .readTree(HERE.resolve("dashboards/" + name + ".json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.findValues(field).forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static List<String> expressions() {
        return Stream.concat(
                        Stream.of(alerts()),
                        Stream.of("suite", "service", "business").map(ObservabilityTest::dashboard))
                .flatMap(node -> texts(node, "expr").stream())
                .toList();
    }

    @Test
    void namesOnlyMetricsOfTheList() {
        Set<String> known = new TreeSet<>(MetricsCatalogue.read().series());
        known.addAll(texts(alerts(), "record"));
        assertThat(expressions())
                .hasSizeGreaterThan(80)
                .allSatisfy(expression -> assertThat(PromQl.metricsOf(expression))
                        .isNotEmpty()
                        .allSatisfy(metric -> assertThat(known).contains(metric)));
    }

    @Test
    void namesOnlyRoutesFactsAndServicesThatThereAre() throws IOException {
        Set<String> routes = new HashSet<>();
        Set<String> facts = new HashSet<>();
        for (String service : SERVICES) {
            Path module = Surroundings.ROOT.resolve(service);
            Files.readAllLines(module.resolve("src/test/resources/openapi.yaml")).stream()
                    .filter(line -> line.matches(" {2}/\\S+:"))
                    .forEach(line -> routes.add(line.strip().replaceFirst(":$", "")));
            File[] schemas =
                    module.resolve("src/main/resources/schemas").toFile().listFiles();
            Stream.of(schemas == null ? new File[0] : schemas)
                    .forEach(file -> facts.add(file.getName().replaceFirst("\\.v\\d+\\.json$", "")));
        }
        String all = String.join("\n", expressions());
        assertThat(routes).containsAll(PromQl.valuesOf("uri", all));
        assertThat(facts).containsAll(PromQl.valuesOf("fact", all)).doesNotContain("");
        Set<String> services = PromQl.valuesOf("application", all);
        services.remove("$application");
        assertThat(services).hasSameElementsAs(SERVICES);
    }

    @Test
    void leadsEachAlertToItsSectionOfTheRunbook() throws IOException {
        Set<String> sections = Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        Set<String> led = new HashSet<>();
        for (JsonNode rule : rules()) {
            if (rule.has("alert")) {
                assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
                assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
                String address = rule.at("/annotations/runbook_url").asText();
                assertThat(address).startsWith(ADDRESS);
                led.add(address.substring(ADDRESS.length()));
            }
        }
        assertThat(led).isEqualTo(sections);
        assertThat(Files.readString(RUNBOOK))
                .contains(texts(alerts(), "alert").stream()
                        .filter(alert -> !alert.endsWith("Slowly"))
                        .toList());
    }

    private static List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        alerts().path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    @Test
    void playsEachAlert() {
        Set<String> told = new TreeSet<>();
        yaml("alerts-test.yaml")
                .path("tests")
                .forEach(test -> test.path("alert_rule_test").forEach(moment -> {
                    if (moment.has("exp_alerts")) {
                        told.add(moment.path("alertname").asText());
                    }
                }));
        assertThat(told).isEqualTo(new TreeSet<>(texts(alerts(), "alert")));
    }

    @Test
    void passesPromtool() throws Exception {
        boolean present = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        assumeThat(present).as("promtool is installed").isTrue();
        Process check = new ProcessBuilder(HERE.resolve("check").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).as(said).isZero();
    }

    @Test
    void saysWhatToInstallWhereThereIsNoPromtool(@TempDir Path empty) throws Exception {
        Path dirname = Path.of("/usr/bin/dirname");
        assumeThat(dirname).exists();
        Files.createSymbolicLink(empty.resolve("dirname"), dirname);
        ProcessBuilder check =
                new ProcessBuilder("/bin/bash", HERE.resolve("check").toString()).redirectErrorStream(true);
        check.environment().put("PATH", empty.toString());
        Process ended = check.start();
        String said = new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ended.waitFor()).isEqualTo(2);
        assertThat(said).contains("apt-get install prometheus").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"suite", "service", "business"})
    void showsEachPanelInItsPlaceAndSaysWhatItIs(String name) {
        JsonNode dashboard = dashboard(name);
        assertThat(dashboard.path("uid").asText()).isEqualTo("guildhall-" + name);
        Set<Integer> ids = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (JsonNode panel : dashboard.path("panels")) {
            assertThat(ids.add(panel.path("id").asInt())).isTrue();
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("description").asText()).endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            JsonNode place = panel.path("gridPos");
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    int column = place.path("x").asInt() + x;
                    assertThat(column).isLessThan(24);
                    assertThat(places.add(column + "/" + (place.path("y").asInt() + y)))
                            .as(panel.path("title").asText())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void givesTheClusterAllDashboards() throws IOException {
        String kustomization = Files.readString(HERE.resolve("kustomization.yaml"));
        Set<String> given = Pattern.compile("dashboards/\\S+")
                .matcher(kustomization)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(HERE.resolve("dashboards"))) {
            assertThat(files.map(file -> "dashboards/" + file.getFileName())).hasSameElementsAs(given);
        }
    }
}
