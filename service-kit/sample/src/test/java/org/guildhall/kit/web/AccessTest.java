package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.web.ProblemsTest.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WebProfile.class)
class AccessTest {

    @Inject
    @Any
    Instance<IdentityProvider<TokenAuthenticationRequest>> providers;

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    static List<String> forgeries() {
        String valid = TestTokens.of("root");
        return List.of(
                TestTokens.expired("root"),
                TestTokens.withoutExpiry("root"),
                TestTokens.wrongAudience("root"),
                TestTokens.wrongIssuer("root"),
                TestTokens.identifying("root", "at_hash", "MTIzNDU2Nzg5MDEyMzQ1Ng"),
                TestTokens.identifying("root", "c_hash", "MTIzNDU2Nzg5MDEyMzQ1Ng"),
                TestTokens.identifying("root", "typ", "ID"),
                TestTokens.algNone("root"),
                TestTokens.hs256("root"),
                valid.substring(0, valid.length() - 8) + "AAAAAAAA",
                TestTokens.of("ro\u0000ot"),
                TestTokens.of("ro\u202eot"),
                TestTokens.of("r".repeat(256)),
                "nonsense",
                "");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void refusesForgedTokens(String token) {
        for (String path : List.of("/cases/me", "/cases/me-reactive", "/cases/officers", "/cases/officers-reactive")) {
            problem(get(path, token), 401, "unauthorised").header("WWW-Authenticate", equalTo("Bearer"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/me", "/cases/me-reactive", "/cases/officers", "/cases/officers-reactive"})
    void asksForTokenWhenThereIsNone(String path) {
        problem(given().get(path).then(), 401, "unauthorised").header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void knowsSubjectAndVerifiedPhone() {
        get("/cases/me", TestTokens.ofPhone("worker", "+8613800138000"))
                .statusCode(200)
                .body("subject", equalTo("worker"))
                .body("phone", equalTo("+8613800138000"));
        get("/cases/me-reactive", TestTokens.of("worker")).statusCode(200).body("subject", equalTo("worker"));
        get("/cases/me", TestTokens.of("worker")).statusCode(200).body("phone", equalTo(null));
    }

    @Test
    void asksOurOwnIdentityProviderFirst() {
        assertThat(providers.stream().max(comparing(IdentityProvider::priority)))
                .hasValueSatisfying(
                        first -> assertThat(first.getClass().getName()).contains("kit.security.TokenIdentities"));
        assertThat(providers.stream().map(IdentityProvider::priority)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/officers", "/cases/officers-reactive"})
    void admitsHoldersOfThePositionOnly(String path) {
        get(path, TestTokens.of("officer-ab")).statusCode(200).body("$", contains("a/b/"));
        get(path, TestTokens.of("administrator-a")).statusCode(200).body("$", contains("a/"));
        get(path, TestTokens.of("root")).statusCode(200).body("$", contains(""));
        problem(get(path, TestTokens.of("auditor")), 403, "forbidden");
        problem(get(path, TestTokens.of("worker")), 403, "forbidden");
    }

    @Test
    void hidesWhatLiesOutsideTheScope() {
        String officer = TestTokens.of("officer-ab");
        get("/cases/covered?path=a/b/", officer).statusCode(200);
        get("/cases/covered?path=a/b/x/", officer).statusCode(200);
        problem(get("/cases/covered?path=a/", officer), 404, "not-found");
        problem(get("/cases/covered?path=a/x/", officer), 404, "not-found");
        problem(get("/cases/covered?path=z/", officer), 404, "not-found");
        get("/cases/covered?path=z/", TestTokens.of("root")).statusCode(200);
    }

    @Test
    void deniesRouteWithoutRule() {
        problem(given().get("/cases/unruled").then(), 403, "forbidden");
        problem(get("/cases/unruled", TestTokens.of("root")), 403, "forbidden");
    }

    @Test
    void leavesPublicRoutesOnTheEventLoop() {
        assertThat(given().get("/cases/open-reactive").asString()).isEqualTo("true");
        given().get("/cases/open")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo(null))
                .body("signedIn", equalTo(false));
        get("/cases/open", TestTokens.of("worker"))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("signedIn", equalTo(true));
        get("/cases/open-reactive", TestTokens.expired("worker")).statusCode(200);
    }
}
