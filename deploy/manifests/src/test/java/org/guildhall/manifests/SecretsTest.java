package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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
        Process process = new ProcessBuilder(
                        "bash", Sources.ROOT.resolve("deploy/k8s/secrets").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        printed = Overlay.of("secrets", Yaml.documents(text)).documents().stream()
                .collect(Collectors.toMap(Overlay::name, document -> document.path("stringData")));
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
