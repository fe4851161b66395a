package org.guildhall.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.local.servers.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-0123456789";
    private static final String BACK = "http://localhost:1/back";

    @TempDir
    Path directory;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = FreePort.any();
    private final String issuer = "http://localhost:" + port + "/sign-in";
    private TokenIssuer tokens;
    private SignInServer server;

    @BeforeEach
    void open() {
        tokens = new TokenIssuer(issuer, Secrets.in(directory).signingKey());
        server = SignInServer.start(port, tokens, Set.of("http://localhost:1"), directory.resolve("sign-in.html"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer + path)));
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String authorize() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/authorize?"
                + encoded(Map.of(
                        "response_type", "code",
                        "client_id", "hall",
                        "redirect_uri", BACK,
                        "scope", "openid",
                        "state", "s1",
                        "nonce", "n1",
                        "code_challenge_method", "S256",
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
    }

    private String code(String username) throws Exception {
        HttpResponse<String> answer = post(authorize(), Map.of("username", username));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(BACK + "?").contains("state=s1");
        return Pattern.compile("code=([^&]+)")
                .matcher(location)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
    }

    private HttpResponse<String> redeem(String code, String verifier) throws Exception {
        return redeem(code, verifier, BACK);
    }

    private HttpResponse<String> redeem(String code, String verifier, String back) throws Exception {
        return post(
                "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "hall",
                        "redirect_uri", back,
                        "code", code,
                        "code_verifier", verifier));
    }

    private HttpResponse<String> refresh(String token) throws Exception {
        return post("/token", Map.of("grant_type", "refresh_token", "client_id", "hall", "refresh_token", token));
    }

    private JsonNode signIn(String username) throws Exception {
        HttpResponse<String> answer = redeem(code(username), VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What a token says whose signature is that of a published key. */
    private JWTClaimsSet said(String token) throws Exception {
        SignedJWT signed = SignedJWT.parse(token);
        JWKSet keys = JWKSet.parse(get("/jwks").body());
        assertThat(signed.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        return signed.getJWTClaimsSet();
    }

    private static void refused(HttpResponse<String> answer, String error) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo(error);
    }

    @Test
    void tellsWhereEverythingIs() throws Exception {
        JsonNode told = JSON.readTree(get("/.well-known/openid-configuration").body());
        assertThat(told.path("issuer").asText()).isEqualTo(issuer);
        assertThat(told.path("authorization_endpoint").asText()).isEqualTo(issuer + "/authorize");
        assertThat(told.path("token_endpoint").asText()).isEqualTo(issuer + "/token");
        assertThat(told.path("end_session_endpoint").asText()).isEqualTo(issuer + "/endsession");
        assertThat(told.path("jwks_uri").asText()).isEqualTo(issuer + "/jwks");
        assertThat(get("/jwks").body()).doesNotContain("\"d\":");
    }

    @Test
    void asksWhoSomebodyWantsToBe() throws Exception {
        HttpResponse<String> page = get(authorize());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"username\"", "value=\"organiser\"", "value=\"member\"");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "script-src 'sha256-",
                                "style-src 'sha256-",
                                "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&code_challenge_method=plain", "&code_challenge_method=", "&code_challenge="})
    void asksNobodyWithoutAChallengeThatHidesTheVerifier(String instead) throws Exception {
        String name = instead.replaceFirst("=.*", "=");
        String without = authorize()
                .replace('?', '&')
                .replaceFirst(name + "[^&]*", instead)
                .replaceFirst("&", "?");
        for (HttpResponse<String> answer : List.of(get(without), post(without, Map.of("username", "officer")))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .startsWith(BACK + "?error=invalid_request&")
                    .endsWith("&state=s1");
        }
        String nowhere = without.replace("redirect_uri=", "redirected=");
        refused(get(nowhere), "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({
        "/token, invalid",
        "/token, password",
        "/token, authorization_code",
        "/token, refresh_token",
        "/nowhere, any"
    })
    void letsPagesFromElsewhereReadRefusals(String path, String grant) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Origin", "https://app.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(Map.of(
                        "grant_type",
                        grant,
                        "client_id",
                        "hall",
                        "code",
                        "x",
                        "redirect_uri",
                        BACK,
                        "code_verifier",
                        VERIFIER,
                        "refresh_token",
                        "made-up")))));
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("https://app.example");
    }

    @Test
    void signsInWhoeverHasAPhoneAndKnowsThemAgain() throws Exception {
        JWTClaimsSet first = said(signIn("13900139001").path("access_token").asText());
        JWTClaimsSet again = said(signIn("13900139001").path("access_token").asText());
        JWTClaimsSet other = said(signIn("13900139002").path("access_token").asText());

        assertThat(first.getIssuer()).isEqualTo(issuer);
        assertThat(first.getAudience()).containsExactly("guildhall");
        assertThat(first.getClaim("phone_number")).isEqualTo("+8613900139001");
        assertThat(first.getClaim("phone_number_verified")).isEqualTo(true);
        assertThat(first.getSubject()).doesNotContain("13900139001").isEqualTo(again.getSubject());
        assertThat(other.getSubject()).isNotEqualTo(first.getSubject());
        assertThat(Duration.between(
                        first.getIssueTime().toInstant(),
                        first.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "officer", "organiser", "member"})
    void knowsThePersonsOfTheDemonstration(String person) throws Exception {
        JWTClaimsSet token = said(signIn(person).path("access_token").asText());
        assertThat(token.getSubject()).isEqualTo(person);
        assertThat(token.getClaim("phone_number")).isEqualTo(person.equals("member") ? "+8613800138000" : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"139 0013 9001", "139-0013-9001", "+86 13900139001", "8613900139001"})
    void knowsANumberAsPeopleWriteIt(String typed) throws Exception {
        assertThat(said(signIn(typed).path("access_token").asText()).getClaim("phone_number"))
                .isEqualTo("+8613900139001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "1390013900", "139001390011", "23900139001", "administrator2"})
    void knowsNobodyElse(String username) throws Exception {
        refused(post(authorize(), Map.of("username", username)), "invalid_request");
        refused(
                post(
                        "/token",
                        Map.of("grant_type", "password", "client_id", "shell", "username", username, "password", "x")),
                "invalid_grant");
    }

    @Test
    void redeemsACodeOnceAndForWhoeverAskedForIt() throws Exception {
        String guessed = code("officer");
        refused(redeem(guessed, "another-verifier-of-forty-three-characters-or-more"), "invalid_grant");
        refused(redeem(guessed, VERIFIER), "invalid_grant");
        refused(
                post(
                        "/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "hall",
                                "redirect_uri",
                                BACK,
                                "code",
                                code("officer"))),
                "invalid_grant");
        refused(redeem(code("officer"), VERIFIER, "http://localhost:1/elsewhere"), "invalid_grant");
        String code = code("officer");
        assertThat(redeem(code, VERIFIER).statusCode()).isEqualTo(200);
        refused(redeem(code, VERIFIER), "invalid_grant");
        refused(redeem("made-up", VERIFIER), "invalid_grant");
    }

    @Test
    void givesNewTokensForARefreshTokenOnceAndNotAfterItWasRevoked() throws Exception {
        JsonNode first = signIn("13900139001");
        HttpResponse<String> answer = refresh(first.path("refresh_token").asText());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode second = JSON.readTree(answer.body());
        JWTClaimsSet token = said(second.path("access_token").asText());
        assertThat(token.getSubject())
                .isEqualTo(said(first.path("access_token").asText()).getSubject());
        assertThat(token.getClaim("phone_number")).isEqualTo("+8613900139001");

        refused(refresh(first.path("refresh_token").asText()), "invalid_grant");
        refused(refresh("made-up"), "invalid_grant");
        String last = second.path("refresh_token").asText();
        assertThat(post("/revoke", Map.of("token", last, "token_type_hint", "refresh_token"))
                        .statusCode())
                .isEqualTo(200);
        refused(refresh(last), "invalid_grant");
    }

    @Test
    void leadsBackAfterTheEndOfASession() throws Exception {
        HttpResponse<String> answer = get("/endsession?post_logout_redirect_uri=" + BACK + "&state=s2");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(BACK + "?state=s2");
        String own = "http://localhost:" + port + "/";
        assertThat(get("/endsession?post_logout_redirect_uri=" + own).statusCode())
                .isEqualTo(302);
        for (String elsewhere :
                List.of("https://evil.example/", "http://localhost:1@evil.example/", "//evil.example/")) {
            HttpResponse<String> stays = get("/endsession?post_logout_redirect_uri=" + elsewhere);
            refused(stays, "invalid_request");
            assertThat(stays.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void givesAShellTheTokenOfAPhone() throws Exception {
        HttpResponse<String> answer = post(
                "/token",
                Map.of("grant_type", "password", "client_id", "shell", "username", "13900139001", "password", "x"));
        JWTClaimsSet token =
                said(JSON.readTree(answer.body()).path("access_token").asText());
        assertThat(token.getClaim("phone_number")).isEqualTo("+8613900139001");
        assertThat(token.getAudience()).containsExactly("guildhall");
        assertThat(token.getSubject())
                .isEqualTo(said(signIn("13900139001").path("access_token").asText())
                        .getSubject());
    }

    @Test
    void takesNoClaimsFromOthers() throws Exception {
        HttpResponse<String> answer = post(
                "/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", "shell",
                        "username", "officer",
                        "password", "x",
                        "claims", "{\"phone_number\":\"+8613900139001\"}"));
        JWTClaimsSet token =
                said(JSON.readTree(answer.body()).path("access_token").asText());
        assertThat(token.getClaim("phone_number")).isNull();
        refused(
                post(
                        "/token",
                        Map.of("grant_type", "client_credentials", "client_id", "administrator", "client_secret", "x")),
                "unsupported_grant_type");
    }

    @Test
    void issuesTokensToPasteThatStayValidAfterARestart() throws Exception {
        String member = tokens.issue().member();
        server.close();
        tokens = new TokenIssuer(issuer, Secrets.in(directory).signingKey());
        server = SignInServer.start(port, tokens, Set.of("http://localhost:1"), directory.resolve("sign-in.html"));

        JWTClaimsSet token = said(member);
        assertThat(token.getIssuer()).isEqualTo(issuer);
        assertThat(token.getSubject()).isEqualTo("member");
        assertThat(token.getAudience()).containsExactly("guildhall");
        assertThat(token.getClaim("phone_number")).isEqualTo("+8613800138000");
        assertThat(Duration.between(
                        token.getIssueTime().toInstant(),
                        token.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void hasNoOtherIssuer() throws Exception {
        String stranger = issuer.replace("/sign-in", "/other");
        assertThat(send(HttpRequest.newBuilder(URI.create(stranger + "/jwks"))).statusCode())
                .isEqualTo(404);
    }
}
