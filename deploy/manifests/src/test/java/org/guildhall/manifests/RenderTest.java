package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the renderer does, and what it refuses rather than do it differently from kustomize. */
class RenderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void putPod() throws IOException {
        write("pod.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: thing, labels: {a: b}}
                spec:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: app
                          image: guildhall/thing
                          env:
                            - {name: FIRST, value: "1"}
                            - {name: SECOND, value: "2"}
                          envFrom:
                            - configMapRef: {name: settings}
                      tolerations:
                        - {key: a}
                """);
    }

    @Test
    void mergesListsByTheirKeyAndReplacesOthers() throws IOException {
        Map<String, Object> pod = patched("""
                patches:
                  - target: {kind: Deployment}
                    patch: |
                      kind: any
                      spec:
                        replicas: null
                        template:
                          spec:
                            tolerations: [{key: b}]
                            containers:
                              - name: app
                                env:
                                  - {name: THIRD, value: "3"}
                                  - {name: SECOND, value: two}
                                  - {name: FIRST, $patch: delete}
                """);
        assertThat(pod).doesNotContainKey("replicas");
        assertThat(pod.toString())
                .contains("tolerations=[{key=b}]")
                .contains("env=[{name=THIRD, value=3}, {name=SECOND, value=two}]");
    }

    @Test
    void followsStepsAndRefusesThoseThatLeadNowhere() throws IOException {
        String step = "patches: [{target: {labelSelector: a=b}, patch: '[{op: %s, path: %s, value: 5}]'}]";
        assertThat(patched(step.formatted("replace", "/spec/replicas"))).containsEntry("replicas", 5);
        for (List<String> wrong : List.of(
                List.of("replace", "/spec/replica"),
                List.of("test", "/spec/replicas"),
                List.of("copy", "/spec/replicas"))) {
            assertThatThrownBy(() -> patched(step.formatted(wrong.get(0), wrong.get(1))))
                    .isInstanceOf(InvalidSources.class);
        }
    }

    /** As kustomize 5.5 names it. */
    @Test
    void namesSettingsByTheirContentAndTellsWhoUsesThem() throws IOException {
        Map<String, Object> pod = patched("configMapGenerator: [{name: settings, literals: ['A=<1> & \"2\"', B=]}]");
        assertThat(pod.toString()).contains("configMapRef={name=settings-544c96f277}");
    }

    @Test
    void putsImagesInTheirPlace() throws IOException {
        assertThat(patched("images: [{name: guildhall/thing, newName: here:5000/thing, newTag: v1}]")
                        .toString())
                .contains("image=here:5000/thing:v1");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (String wrong : List.of(
                "namePrefix: x-",
                "patches: [{target: {kind: Nothing}, patch: '[]'}]",
                "patches: [{target: {annotationSelector: a=b}, patch: '[]'}]",
                "labels: [{includeSelectors: true, pairs: {a: b}}]",
                "resources: [pod.yaml, pod.yaml]",
                "resources: [../outside.yaml]",
                "components: [.]",
                "configMapGenerator: [{name: other, behavior: merge}]")) {
            assertThatThrownBy(() -> patched(wrong)).as(wrong).isInstanceOf(InvalidSources.class);
        }
    }

    private Map<String, Object> patched(String rest) throws IOException {
        String resources = rest.startsWith("resources") ? "" : "resources: [pod.yaml]\n";
        write(
                "kustomization.yaml",
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n" + resources + rest);
        Map<String, Object> pod = Render.overlay(folder).stream()
                .filter(document -> document.get("kind").equals("Deployment"))
                .findFirst()
                .orElseThrow();
        return Yaml.map(pod.get("spec"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
