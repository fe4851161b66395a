package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WebProfile.class)
class OpenApiTest {

    private static JsonPath document() {
        return given().get("/q/openapi?format=json").jsonPath();
    }

    @Test
    void saysWhichRoutesNeedAToken() {
        assertThat(document().getString("openapi")).startsWith("3.1");
        assertThat(document().getMap("components.securitySchemes.bearer")).containsEntry("scheme", "bearer");
        assertThat(document().getList("paths.'/cases/officers'.get.security"))
                .isEqualTo(List.of(Map.of("bearer", List.of()), Map.of("signIn", List.of())));
        assertThat(document().getList("paths.'/cases/open'.get.security")).isEmpty();
    }

    @Test
    void documentsTheProblemsOfEveryRoute() {
        Map<String, ?> responses = document().getMap("paths.'/cases/idempotent/{outcome}'.post.responses");
        assertThat(responses.keySet()).contains("400", "401", "403", "404", "409", "413", "422", "503");
        for (String status : List.of("400", "409", "422")) {
            assertThat(document().getString("paths.'/cases/things'.post.responses.'" + status + "'.'$ref'"))
                    .isEqualTo("#/components/responses/Problem" + status);
            assertThat(document()
                            .getString("components.responses.Problem" + status
                                    + ".content.'application/problem+json'.schema.'$ref'"))
                    .isEqualTo("#/components/schemas/Problem");
        }
        assertThat(document().getMap("components.schemas.Problem.properties").keySet())
                .containsAll(List.of("type", "title", "status", "detail", "code", "traceId", "errors"));
    }

    @Test
    void documentsThatARefusalIsAnsweredAgain() {
        for (String status : List.of("404", "409", "422")) {
            assertThat(document()
                            .getString("paths.'/cases/idempotent/{outcome}'.post.responses.'" + status + "'.'$ref'"))
                    .isEqualTo("#/components/responses/Problem" + status + "OfKey");
            assertThat(document().getMap("components.responses.Problem" + status + "OfKey.headers"))
                    .containsKey("Idempotency-Replayed");
        }
        assertThat(document().getString("paths.'/cases/idempotent/{outcome}'.post.responses.'403'.'$ref'"))
                .isEqualTo("#/components/responses/Problem403");
    }

    @Test
    void documentsNoMissingWhereNothingIsNamed() {
        assertThat(document().getMap("paths.'/cases/officers'.get.responses"))
                .containsKey("401")
                .doesNotContainKey("404");
        assertThat(document().getMap("paths.'/cases/things/{id}'.get.responses"))
                .containsKey("404");
    }

    @Test
    void documentsIdempotencyKey() {
        List<String> names = document().getList("paths.'/cases/idempotent/{outcome}'.post.parameters.name");
        assertThat(names).contains("Idempotency-Key");
    }

    @Test
    void derivesWhatIsAnsweredFromTheRoute() {
        Map<String, ?> responses = document().getMap("paths.'/cases/idempotent/{outcome}'.post.responses");
        assertThat(responses.keySet()).contains("201").doesNotContain("200");
        assertThat(document().getMap("paths.'/cases/idempotent/{outcome}'.post.responses.'201'.headers"))
                .containsKeys("Location", "ETag", "Idempotency-Replayed");
        assertThat(document().getMap("paths.'/cases/things/{id}'.put.responses.'200'.headers"))
                .containsOnlyKeys("ETag");
    }
}
