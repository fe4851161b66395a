package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The operators' kinds against the very definitions that a cluster has: {@code -Dguildhall.crds=DIRECTORY} names a folder of them,
 * such as {@code kubectl get crd -o yaml} or an operator's release brings. Fields that these don't know are refused.
 */
@EnabledIfSystemProperty(named = "guildhall.crds", matches = ".+")
class CustomResourcesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OPERATORS = Set.of(
            "kafka.strimzi.io",
            "postgresql.cnpg.io",
            "barmancloud.cnpg.io",
            "monitoring.coreos.com",
            "gateway.networking.k8s.io");

    @Test
    void areAsTheirDefinitionsSay() throws IOException {
        Map<String, JsonSchema> schemas = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("guildhall.crds")))) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> Yaml.documents(file).stream())
                    .map(JSON::<JsonNode>valueToTree)
                    .forEach(document -> read(document, schemas));
        }
        for (String overlay : Policy.CLUSTERS) {
            List<JsonNode> theirs = Overlay.of(overlay).documents().stream()
                    .filter(document -> OPERATORS.contains(group(document)))
                    .toList();
            assertThat(theirs).isNotEmpty().allSatisfy(document -> {
                String kind = document.path("apiVersion").asText() + " " + Overlay.kind(document);
                assertThat(schemas).containsKey(kind);
                assertThat(schemas.get(kind).validate(document))
                        .as(Overlay.called(document))
                        .isEmpty();
            });
        }
    }

    private static String group(JsonNode document) {
        return document.path("apiVersion").asText().replaceFirst("/.*", "");
    }

    private static void read(JsonNode definition, Map<String, JsonSchema> schemas) {
        for (JsonNode version : definition.at("/spec/versions")) {
            ObjectNode schema = version.at("/schema/openAPIV3Schema").deepCopy();
            close(schema);
            ObjectNode properties = schema.withObject("/properties");
            properties.putObject("metadata");
            properties.putObject("apiVersion");
            properties.putObject("kind");
            schemas.put(
                    definition.at("/spec/group").asText() + "/"
                            + version.path("name").asText() + " "
                            + definition.at("/spec/names/kind").asText(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema));
        }
    }

    /** As the API server does it, which drops what it doesn't know; here it is refused. */
    private static void close(JsonNode schema) {
        if (!(schema instanceof ObjectNode node)) {
            return;
        }
        if (node.path("x-kubernetes-int-or-string").asBoolean()) {
            node.remove("type");
        }
        boolean open = node.has("additionalProperties")
                || node.path("x-kubernetes-preserve-unknown-fields").asBoolean();
        if (node.has("properties") && !open) {
            node.put("additionalProperties", false);
        }
        for (Iterator<JsonNode> each = node.path("properties").elements(); each.hasNext(); ) {
            close(each.next());
        }
        close(node.path("items"));
        close(node.path("additionalProperties"));
    }
}
