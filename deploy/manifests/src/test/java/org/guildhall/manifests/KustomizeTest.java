package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
