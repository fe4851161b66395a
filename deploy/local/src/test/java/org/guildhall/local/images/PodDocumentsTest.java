package org.guildhall.local.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class PodDocumentsTest {
    private static final String MANIFESTS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: guildhall-5}
            data: {PUBLIC_URL: "https://hall.example", EVENTS_REPLICAS: "3"}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: contest-service}
            spec:
              template:
                metadata: {labels: &labels {app: contest-service}}
                spec:
                  securityContext: {runAsUser: 10001}
                  containers:
                    - name: app
                      image: localhost/guildhall/contest-service:local
                      envFrom: [{configMapRef: {name: guildhall-5}}]
                      env:
                        - {name: DATABASE_URL, value: "jdbc:postgresql://postgres/contest"}
                        - {name: DATABASE_PASSWORD_FILE, value: /run/secrets/database/password}
                        - {name: CURSOR_SECRET_FILE, value: /run/secrets/guildhall/CURSOR_SECRET}
                      ports: [{containerPort: 8080}]
                      readinessProbe: {httpGet: {path: /q/health/ready, port: management}}
                      volumeMounts:
                        - {name: secrets, mountPath: /run/secrets/guildhall}
                        - {name: database, mountPath: /run/secrets/database}
                  volumes:
                    - {name: secrets, secret: {secretName: contest-service}}
                    - {name: database, secret: {secretName: contest-database}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: hall}
            spec:
              template:
                metadata: {labels: {app: hall}}
                spec: {containers: [{name: app, image: guildhall/hall}]}
            """;

    private static final Map<String, String> SETTINGS = Map.of(
            "PUBLIC_URL", "http://localhost:1",
            "DATABASE_URL", "jdbc:postgresql://127.0.0.1:2/contest",
            "DATABASE_PASSWORD", "top secret",
            "CURSOR_SECRET", "another",
            "HTTP_PORT", "3");

    private final PodDocuments documents = new PodDocuments(Manifests.parse(MANIFESTS));

    @Test
    void putsSettingsWhereTheManifestsHaveThem() {
        List<JsonNode> played = parse(documents.of("contest-service", "contest-service-2", SETTINGS, List.of()));

        assertThat(played)
                .extracting(each -> each.path("kind").asText())
                .containsExactly("ConfigMap", "ConfigMap", "ConfigMap", "Pod");
        assertThat(played.get(0).path("data").toString())
                .isEqualTo("{\"PUBLIC_URL\":\"http://localhost:1\",\"EVENTS_REPLICAS\":\"3\"}");
        assertThat(played.get(1).at("/metadata/name").asText()).isEqualTo("contest-database");
        assertThat(played.get(1).at("/data/password").asText()).isEqualTo("top secret");
        assertThat(played.get(2).at("/metadata/name").asText()).isEqualTo("contest-service");
        assertThat(played.get(2).at("/data/CURSOR_SECRET").asText()).isEqualTo("another");
        JsonNode pod = played.get(3);
        assertThat(variable(pod, "DATABASE_URL")).isEqualTo("jdbc:postgresql://127.0.0.1:2/contest");
        assertThat(variable(pod, "DATABASE_PASSWORD_FILE")).isEqualTo("/run/secrets/database/password");
        assertThat(variable(pod, "HTTP_PORT")).as("no place for it").isEqualTo("3");
        assertThat(pod.toString()).doesNotContain("top secret", "another", "PUBLIC_URL");
    }

    @Test
    void leavesAPodAsItIsButForWhatPodmanCannot() {
        JsonNode pod = parse(documents.of("contest-service", "contest-service-2", SETTINGS, List.of("-jar", "x")))
                .get(3);
        JsonNode container = pod.at("/spec/containers/0");

        assertThat(pod.at("/metadata/name").asText()).isEqualTo("contest-service-2");
        assertThat(pod.at("/metadata/labels/app").asText()).isEqualTo("contest-service");
        assertThat(pod.at("/spec/securityContext/runAsUser").asInt()).isEqualTo(10001);
        assertThat(pod.at("/spec/hostNetwork").asBoolean()).isTrue();
        assertThat(container.has("readinessProbe")).isFalse();
        assertThat(container.has("ports")).isFalse();
        assertThat(pod.at("/spec/volumes"))
                .extracting(volume -> volume.at("/configMap/name").asText())
                .contains("contest-service", "contest-database");
        assertThat(pod.at("/spec/volumes").toString()).doesNotContain("secretName");
        assertThat(container.path("image").asText()).isEqualTo("localhost/guildhall/contest-service:local");
        assertThat(container.path("args")).map(JsonNode::asText).containsExactly("-jar", "x");
    }

    @Test
    void givesTheHallItsPortsAsFiles() {
        List<JsonNode> played = parse(documents.ofHall("hall-1", 8, 9));

        assertThat(played.get(0).at("/data/public.conf").asText()).isEqualTo("listen 127.0.0.1:8;");
        assertThat(played.get(0).at("/data/management.conf").asText()).isEqualTo("listen 127.0.0.1:9;");
        assertThat(played.get(1).at("/spec/volumes/0/configMap/name"))
                .isEqualTo(played.get(0).at("/metadata/name"));
        assertThat(played.get(1)
                        .at("/spec/containers/0/volumeMounts/0/mountPath")
                        .asText())
                .isEqualTo("/guildhall/ports");
    }

    @Test
    void refusesASecretForWhichNothingIsMounted() {
        PodDocuments without = new PodDocuments(Manifests.parse(MANIFESTS.replace("/run/secrets/database}", "/x}")));

        assertThatThrownBy(() -> without.of("contest-service", "any", SETTINGS, List.of()))
                .hasMessageContaining("nothing is mounted for /run/secrets/database/password");
        assertThatThrownBy(() -> documents.of("no-service", "any", SETTINGS, List.of()))
                .hasMessageContaining("no Deployment no-service");
    }

    private static List<JsonNode> parse(String stream) {
        List<JsonNode> documents = new ArrayList<>();
        for (String document : stream.split("\n---\n")) {
            try {
                documents.add(new ObjectMapper().readTree(document));
            } catch (IOException e) {
                throw new AssertionError(document, e);
            }
        }
        return documents;
    }

    private static String variable(JsonNode pod, String name) {
        return StreamSupport.stream(pod.at("/spec/containers/0/env").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .map(each -> each.path("value").asText())
                .findFirst()
                .orElseThrow();
    }
}
