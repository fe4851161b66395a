package org.guildhall.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.guildhall.kit.testing.OpenApiSnapshot;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class SampleOpenApiTest extends OpenApiSnapshot {

    @Override
    protected boolean covers(String route) {
        return route.contains(" /samples/");
    }

    /** Written anew each time: the kit's test routes are no API to be kept. */
    @Override
    protected Path snapshot() {
        return Path.of("target/openapi-of-samples.yaml");
    }

    @BeforeEach
    void commit() throws Exception {
        Files.writeString(snapshot(), RestAssured.get("/q/openapi?format=yaml").asString());
    }

    @Test
    void refusesAChangedApi() throws Exception {
        Files.writeString(snapshot(), "paths:", StandardOpenOption.APPEND);
        assertThatThrownBy(this::documentIsTheCommittedOne).hasMessageContaining("the API has changed");
    }

    @Test
    void readsTheRoutesOfADocument() throws Exception {
        String document = "{\"paths\":{\"/samples/x\":{\"get\":{},\"parameters\":[]},\"/other\":{\"get\":{}}}}";
        assertThat(routesOf(new ObjectMapper().readTree(document))).containsExactly("GET /samples/x");
    }

    /** As it is unless {@code SWAGGER_UI} says otherwise. */
    @Test
    void showsNoPageToTryTheApi() {
        RestAssured.get("/q/openapi").then().statusCode(200);
        for (String path : List.of("/q/swagger-ui", "/q/swagger-ui/", "/q/swagger-ui/index.html")) {
            RestAssured.given().redirects().follow(false).get(path).then().statusCode(404);
        }
    }

    @Test
    void saysWhatARecordTells() {
        JsonPath told = RestAssured.get("/q/openapi?format=json").jsonPath().setRootPath("components.schemas.Told");
        assertThat(told.getList("required")).containsExactly("id", "name", "note");
        assertThat(told.getString("properties.name.type")).isEqualTo("string");
        assertThat(told.getList("properties.note.type")).containsExactly("string", "null");
    }
}
