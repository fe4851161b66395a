package org.guildhall.membership.enrolment.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class JoinPageResourceTest {

    @Test
    void tellsKindlyWhyThereIsNoForm() {
        given().get("/join/{token}", "no-such-token")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .body(containsString("入会码无效"));
        given().queryParam("lang", "en")
                .get("/join/receipts/{receipt}", "no-such-receipt")
                .then()
                .statusCode(404)
                .body(containsString("Unknown receipt"));
        Response closed = Hall.openSession(Hall.union(), "AUTOMATIC", null);
        Hall.post(Hall.ADMINISTRATOR, "/recruitment-sessions/" + closed.path("id") + "/close")
                .then()
                .statusCode(200);
        given().get("/join/{token}", closed.<String>path("joinToken"))
                .then()
                .statusCode(409)
                .body(containsString("已经结束"));
        Map<String, Object> tomorrow = Hall.session(Hall.union(), "AUTOMATIC", null);
        tomorrow.put("opensAt", Instant.now().plus(2, ChronoUnit.HOURS).toString());
        String token =
                Hall.post(Hall.ADMINISTRATOR, "/recruitment-sessions", tomorrow).path("joinToken");
        given().get("/join/{token}", token).then().statusCode(409).body(containsString("尚未开始"));
    }

    @Test
    void letsNothingElseIn() {
        Response page = given().get("/join/{token}", Hall.joinToken());
        page.then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }

    /** What a slow line has to carry. */
    @Test
    void comesCompressedInOneAnswer() throws Exception {
        URI address = URI.create("http://localhost:" + RestAssured.port + "/join/" + Hall.joinToken());
        HttpResponse<byte[]> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(page.body()).hasSizeLessThan(12_000);
    }
}
