package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kustomize makes the same of each overlay, document by document. Skipped where there is no {@code kubectl}, which brings one. */
class KustomizeTest {

    static Set<String> overlays() {
        return Sources.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void rendersTheSame(String name) throws Exception {
        assumeTrue(isThere("kubectl"), "there is no kubectl here");
        Overlay kustomize = Overlay.of(name, Yaml.documents(kustomize(Sources.overlay(name))));
        Map<String, JsonNode> here = byName(Overlay.of(name));
        Map<String, JsonNode> there = byName(kustomize);
        assertThat(here.keySet()).isEqualTo(there.keySet());
        there.forEach((document, wanted) ->
                assertThat(here.get(document)).as(document).isEqualTo(wanted));
    }

    /** By what the page says, which the renderer here doesn't know: it is for an overlay of one's own. */
    @Test
    void alertsLeadToTheAddressThatAnOverlaySets(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("kubectl"), "there is no kubectl here");
        String page = Sources.text("deploy/docs/observability.md");
        String setting = Pattern.compile("(?s)\n( *configMapGenerator:.*?)\n *```")
                .matcher(page)
                .results()
                .map(found -> found.group(1).stripIndent())
                .findFirst()
                .orElseThrow();
        Path overlay = folder.toRealPath();
        Files.writeString(overlay.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [%s]
                %s
                """.formatted(
                        overlay.relativize(Sources.overlay("production").toRealPath()), setting));
        Overlay rendered = Overlay.of("production", Yaml.documents(kustomize(overlay)));
        List<String> addresses = rendered.all("PrometheusRule")
                .flatMap(rules -> rules.findValues("runbook_url").stream())
                .map(JsonNode::asText)
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(15)
                .allMatch(address -> address.startsWith("https://code.example.org/guildhall/deploy/docs/runbook.md#"));
        assertThat(rendered.documents().stream().map(Overlay::name)).noneMatch(name -> name.startsWith("guide"));
    }

    private static Map<String, JsonNode> byName(Overlay overlay) {
        return overlay.documents().stream().collect(Collectors.toMap(Overlay::called, Function.identity()));
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static String kustomize(Path overlay) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return rendered;
    }
}
