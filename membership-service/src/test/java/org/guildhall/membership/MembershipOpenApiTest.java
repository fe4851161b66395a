package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.kit.testing.CodeListStyle;
import org.guildhall.kit.testing.OpenApiSnapshot;
import org.guildhall.kit.testing.OpenApiStyle;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MembershipOpenApiTest extends OpenApiSnapshot {

    private static JsonNode document() throws Exception {
        return new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    /** The operations of this service by path, without the kit's documents of events and problems. */
    private static Map<String, JsonNode> operations() throws Exception {
        Map<String, JsonNode> operations = new TreeMap<>();
        document()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(
                                method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
        operations.keySet().removeIf(name -> name.matches(".* (/asyncapi|/schemas.*|/code-lists|/problems.*)"));
        return operations;
    }

    @Test
    void readsWellInBothLanguages() {
        assertThat(OpenApiStyle.findings()).isEmpty();
    }

    @Test
    void everyCodeHasItsTitlesInBothLanguages() {
        assertThat(CodeListStyle.findings()).isEmpty();
        RestAssured.get("/code-lists").then().header("Cache-Control", containsString("max-age=3600"));
    }

    @Test
    void everyOperationTellsItsAnswerAndWhoMayCallIt() throws Exception {
        operations().forEach((route, operation) -> {
            JsonNode responses = operation.path("responses");
            boolean isTold =
                    responses.path(responses.has("201") ? "201" : "200").has("content");
            assertThat(isTold || responses.has("204")).as(route).isTrue();
            assertThat(operation.path("security").has(0))
                    .as(route)
                    .isEqualTo(!route.matches("\\w+ /(areas|join|receipts|cards/verify|card-keys|privacy-notices).*"));
        });
    }
}
