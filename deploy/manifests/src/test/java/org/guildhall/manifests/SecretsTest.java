package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code deploy/k8s/secrets} prints is what pods and databases ask for. */
class SecretsTest {

    /** Whoever has these made them elsewhere. */
    private static final Set<String> BROUGHT = Set.of("hall-tls", "backup-store");

    private static final Pattern NAMED = Pattern.compile(
            "\"(?:secretName|secretRef|secretKeyRef|passwordSecret|secret)\":(?:\\{[^{}]*\"name\":)?\"([^\"]+)\"");

    private static Overlay production;
    private static Map<String, JsonNode> printed;

    @BeforeAll
    static void print() throws Exception {
        production = Overlay.of("production");
        Ended ended = run();
        assertThat(ended.code()).isZero();
        printed = Overlay.of("secrets", Yaml.documents(ended.said())).documents().stream()
                .collect(Collectors.toMap(Overlay::name, document -> document.path("stringData")));
    }

    private record Ended(int code, String said) {}

    private static Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", Sources.ROOT.resolve("deploy/k8s/secrets").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** Whoever asks what it does may have its output on the way to a cluster. */
    @Test
    void makesNoneForWhoAsksForHelpOrIsMistaken() throws Exception {
        for (String help : List.of("--help", "-h")) {
            Ended asked = run(help);
            assertThat(asked.code()).isZero();
            assertThat(asked.said()).contains("Once").doesNotContain("apiVersion");
        }
        assertThat(run("membership")).isEqualTo(new Ended(2, ""));
        assertThat(run("--help", "membership")).isEqualTo(new Ended(2, ""));
    }

    /** Applied a second time they would take the place of keys without which nothing can be read. */
    @Test
    void pagesHaveThemCreatedAndNeverApplied() throws Exception {
        for (String page : List.of("deploy/k8s/README.md", "deploy/docs/install.md")) {
            assertThat(Sources.text(page))
                    .as(page)
                    .contains("deploy/k8s/secrets | kubectl create -f -")
                    .doesNotContain("secrets | kubectl apply");
        }
        assertThat(run("--help").said()).contains("deploy/k8s/secrets | kubectl create -f -");
    }

    @Test
    void nothingIsMissingAndNothingTooMuch() {
        Set<String> asked = production.documents().stream()
                .filter(document -> !Overlay.kind(document).equals("ConfigMap"))
                .flatMap(document -> NAMED.matcher(document.toString()).results())
                .map(found -> found.group(1))
                .filter(secret -> !BROUGHT.contains(secret) && !isMadeByOperators(secret))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(printed.keySet()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void everyFileIsAKeyOfIts() {
        production
                .workloads()
                .forEach(workload -> production.environment(workload).entrySet().stream()
                        .filter(setting -> setting.getKey().endsWith("_FILE"))
                        .forEach(setting -> {
                            String secret = SettingPolicies.secretOf(workload, setting.getValue())
                                    .orElseThrow();
                            String key = setting.getValue().replaceFirst(".*/", "");
                            if (!isMadeByOperators(secret)) {
                                assertThat(printed.get(secret).path(key).asText())
                                        .as(setting.getKey())
                                        .isNotEmpty();
                            }
                        }));
    }

    @Test
    void loginsAreThoseOfTheDatabases() {
        Stream.of("membership", "contest", "reporting").forEach(service -> {
            assertThat(printed.get(service + "-database").path("username").asText())
                    .isEqualTo(service);
            assertThat(printed.get(service + "-migration").path("username").asText())
                    .isEqualTo(service + "_migration");
        });
    }

    @Test
    void nobodyButMembershipGetsTheKeysOfPersonalData() {
        for (String service : Set.of("contest", "reporting")) {
            assertThat(printed.get(service + "-service").fieldNames())
                    .toIterable()
                    .containsExactly("CURSOR_SECRET");
        }
        assertThat(printed.get("membership-service").fieldNames())
                .toIterable()
                .contains("PERSONAL_DATA_KEYS", "BLIND_INDEX_KEY", "RECEIPT_KEY", "CARD_KEYS");
    }

    @Test
    void noTwoAreTheSame() {
        List<String> values = printed.values().stream()
                .flatMap(data -> Overlay.texts(data).entrySet().stream())
                .filter(entry -> !entry.getKey().toLowerCase(Locale.ROOT).contains("username"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(values).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    private static boolean isMadeByOperators(String secret) {
        return secret.contains("-ca") || Sources.SERVICES.contains(secret);
    }
}
