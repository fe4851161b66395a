package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import org.guildhall.kit.problem.ProblemTexts;
import org.junit.jupiter.api.Test;

/** Where the types of problem documents lead. */
@QuarkusTest
@TestProfile(WebProfile.class)
class ProblemTypeTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Inject
    ProblemTexts texts;

    @Test
    void theTypeOfAProblemLeadsToWhatItMeans() {
        String type = given().get("/cases/nowhere").path("type");
        String path = URI.create(type).getPath();
        given().header("Accept-Language", "en")
                .get(path.substring(path.indexOf("/problems")))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", "en")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo(type))
                .body("code", equalTo("not-found"))
                .body("title", equalTo("Not found"))
                .body("detail", containsString("outside your scope"));
        given().get("/problems/nothing-known").then().statusCode(404);
        given().get("/problems/status-400").then().statusCode(404);
    }

    @Test
    void browsersGetAPageInTheirLanguage() {
        Response page = given().header("Accept", BROWSER).get("/problems/not-found");
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
        assertThat(page.asString()).contains("<html lang=\"zh-CN\">", "<h1>找不到</h1>", "<code>not-found</code>");
        assertThat(given().header("Accept", BROWSER)
                        .get("/problems/not-found?lang=en")
                        .asString())
                .contains("<html lang=\"en\">", "<h1>Not found</h1>");
        given().header("Accept", "image/png").get("/problems/not-found").then().statusCode(406);
    }

    @Test
    void aFormThatNoMethodOfTheRouteHasIsRefusedBeforeAnyOfThemIsAsked() {
        for (String form : new String[] {"image/png", "image/x-none", "x/*", "application/xml;q=0.5, image/*"}) {
            given().header("Accept", form).get("/problems/nothing-known").then().statusCode(406);
        }
        given().header("Accept", "image/*, */*;q=0.1")
                .get("/problems/nothing-known")
                .then()
                .statusCode(404);
    }

    @Test
    void theCatalogueHasEveryCodeInBothLanguages() {
        for (String language : new String[] {"zh", "en"}) {
            Response catalogue = given().get("/problems?lang=" + language);
            assertThat(catalogue.<java.util.List<String>>path("problems.code"))
                    .containsExactlyElementsOf(texts.codes())
                    .contains("not-found", "internal-error", "invalid-fields");
            assertThat(catalogue.asString()).doesNotContain("{0");
            catalogue.then().body("fields.code", hasItem("required"));
            String page = given().header("Accept", BROWSER)
                    .get("/problems?lang=" + language)
                    .asString();
            assertThat(page).contains("problems/not-found?lang=" + language);
        }
    }
}
