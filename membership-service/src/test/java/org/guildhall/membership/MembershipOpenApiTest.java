package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.testing.OpenApiSnapshot;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MembershipOpenApiTest extends OpenApiSnapshot {

    private static final String CHINESE_AND_ENGLISH = "(?s)[^·]*\\p{IsHan}[^·]* ?· [A-Za-z].*";

    private static JsonNode document() throws Exception {
        return new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    @Test
    void everyOperationHasANameATagAndASummaryInBothLanguages() throws Exception {
        List<String> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> {
                    JsonNode operation = method.getValue();
                    String name = operation.path("operationId").asText();
                    boolean good = name.matches("[a-z][A-Za-z]+")
                            && names.add(name)
                            && operation.path("summary").asText().matches(CHINESE_AND_ENGLISH)
                            && operation.path("tags").size() == 1
                            && operation.path("tags").get(0).asText().matches(CHINESE_AND_ENGLISH);
                    boolean kit = path.getKey().matches("/asyncapi|/schemas/.*");
                    if (operation.isObject() && !good && !kit) {
                        faults.add(method.getKey() + " " + path.getKey() + " " + operation.path("operationId"));
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    void everySchemaOfTheServiceIsDescribed() throws Exception {
        List<String> bare = new ArrayList<>();
        document().path("components").path("schemas").fields().forEachRemaining(schema -> {
            if (schema.getValue().path("description").asText().isBlank()) {
                bare.add(schema.getKey());
            }
        });
        assertThat(bare).isEmpty();
    }
}
