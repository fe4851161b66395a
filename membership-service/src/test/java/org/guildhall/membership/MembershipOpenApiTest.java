package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guildhall.kit.testing.OpenApiSnapshot;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MembershipOpenApiTest extends OpenApiSnapshot {

    private static final String BOTH_LANGUAGES = "(?s).*\\p{IsHan}.*· .*[A-Za-z].*";

    private static JsonNode document() throws Exception {
        return new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    /** The operations of this service by path, without the kit's documents of events. */
    private static Map<String, JsonNode> operations() throws Exception {
        Map<String, JsonNode> operations = new TreeMap<>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
        operations.keySet().removeIf(name -> name.matches(".* (/asyncapi|/schemas/.*)"));
        return operations;
    }

    @Test
    void everyOperationHasANameOfItsOwnAndReadsInBothLanguages() throws Exception {
        Set<String> names = new HashSet<>();
        operations().forEach((route, operation) -> {
            String name = operation.path("operationId").asText();
            assertThat(name).as(route).matches("[a-z][A-Za-z]+");
            assertThat(names.add(name))
                    .as("%s is named like another one", route)
                    .isTrue();
            assertThat(operation.path("summary").asText()).as(route).matches(BOTH_LANGUAGES);
            assertThat(operation.path("tags")).as(route).hasSize(1);
            assertThat(operation.path("tags").path(0).asText()).matches(BOTH_LANGUAGES);
        });
    }

    @Test
    void everyOperationTellsItsParametersItsAnswerAndWhoMayCallIt() throws Exception {
        operations().forEach((route, operation) -> {
            for (JsonNode parameter : operation.path("parameters")) {
                boolean told = parameter.has("description")
                        || parameter.path("in").asText().equals("path");
                assertThat(told).as("%s %s", route, parameter.path("name")).isTrue();
            }
            JsonNode responses = operation.path("responses");
            assertThat(responses.path(responses.has("201") ? "201" : "200").has("content"))
                    .as(route)
                    .isTrue();
            assertThat(operation.has("security")).as(route).isEqualTo(!route.matches("\\w+ /(join|receipts).*"));
        });
    }

    @Test
    void everySchemaOfTheServiceIsDescribed() throws Exception {
        Set<String> bare = new HashSet<>();
        document().path("components").path("schemas").fields().forEachRemaining(schema -> {
            JsonNode type = schema.getValue();
            if ((type.has("properties") || type.has("enum")) && !type.has("description")) {
                bare.add(schema.getKey());
            }
        });
        bare.removeIf(name -> name.matches("Page.*|Position|ProblemField"));
        assertThat(bare).isEmpty();
    }
}
