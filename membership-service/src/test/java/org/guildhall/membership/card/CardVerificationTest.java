package org.guildhall.membership.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever scans a card is told. */
@QuarkusTest
@WithTestResource(TestStack.class)
class CardVerificationTest {

    private static final People PEOPLE = new People(92);

    /** Of a public key of Ed25519 (RFC 8410), before its 32 bytes. */
    private static final byte[] SUBJECT_PUBLIC_KEY_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    @Inject
    DataSource dataSource;

    @Inject
    CardCodes codes;

    private UUID union;

    @BeforeEach
    void found() {
        union = Hall.union();
    }

    private Member member() {
        return Member.joining(union, PEOPLE.next()).activate();
    }

    private static String shown(Member member) {
        return member.get("/members/me/card").path("code");
    }

    private static Response verify(String code) {
        Response answer = RestAssured.given()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/cards/verify");
        answer.then().statusCode(200).header("Cache-Control", containsString("no-store"));
        return answer;
    }

    private static void isNotValid(String code, String reason) {
        Map<String, Object> answer = verify(code).jsonPath().getMap("$");
        assertThat(answer).containsEntry("valid", false).containsEntry("reason", reason);
        assertThat(answer.get("name")).isNull();
        assertThat(answer.get("organisation")).isNull();
    }

    @Test
    void tellsTheMaskedNameTheUnionAndTheValidityAndNothingElse() {
        Member member = member();
        Response card = member.get("/members/me/card");
        card.then().statusCode(200).header("Cache-Control", containsString("no-store"));
        String code = card.path("code");
        Map<String, Object> answer = verify(code).jsonPath().getMap("$");
        assertThat(answer).containsOnlyKeys("valid", "reason", "name", "organisation", "validUntil");
        String name = (String) member.person().get("name");
        assertThat(answer)
                .containsEntry("valid", true)
                .containsEntry("name", name.charAt(0) + "*".repeat(name.length() - 1))
                .containsEntry("organisation", "企业工会委员会")
                .containsEntry("validUntil", card.path("validUntil"));
        assertThat(verify("https://hall.example/hall/#/verify/" + code).<Boolean>path("valid"))
                .isTrue();
        assertThat(card.<String>path("number")).isEqualTo(member.cardNumber());
    }

    @Test
    void aCodeEndsWithItsMinute() {
        Member member = member();
        Instant now = Instant.now();
        Instant until = Instant.parse(member.get("/members/me/card").path("validUntil"));
        assertThat(Duration.between(now, until)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        UUID card = UUID.fromString(member.get("/members/me/card").path("id"));
        isNotValid(codes.issue(card, now.minusSeconds(57)).text(), "EXPIRED");
        isNotValid(codes.issue(card, now.plusSeconds(30)).text(), "EXPIRED");
        CardCode code = codes.issue(card, Instant.parse("2026-12-01T01:00:05Z"));
        assertThat(code.isWithin(Instant.parse("2026-12-01T01:00:00Z"))).isTrue();
        assertThat(code.isWithin(Instant.parse("2026-12-01T00:59:59.999Z"))).isFalse();
        assertThat(code.isWithin(Instant.parse("2026-12-01T01:00:59.999Z"))).isTrue();
        assertThat(code.isWithin(Instant.parse("2026-12-01T01:01:00Z"))).isFalse();
    }

    @Test
    void noAlteredCodeIsValid() {
        String code = shown(member());
        assertThat(code).matches("[\\w-]{140}");
        for (int i = 0; i < code.length(); i += 7) {
            String altered = code.substring(0, i) + (code.charAt(i) == 'A' ? 'B' : 'A') + code.substring(i + 1);
            isNotValid(altered, "UNKNOWN");
        }
        for (String nonsense : List.of("A".repeat(140), code + "A", code.substring(4), "8810000000000018", "会员卡")) {
            isNotValid(nonsense, "UNKNOWN");
        }
        isNotValid(codes.issue(UUID.randomUUID(), Instant.now()).text(), "UNKNOWN");
    }

    @Test
    void aLostOrReplacedCardIsValidNoMore() {
        Member member = member();
        String code = shown(member);
        String id = member.get("/members/me/card").path("id");
        member.signedIn().post("/members/me/card/report-lost").then().statusCode(200);
        isNotValid(code, "CARD_WITHDRAWN");
        String officer = Hall.appointed("ENROLMENT_OFFICER", union);
        Hall.post(officer, "/cards/" + id + "/replace", Map.of("reason", "换卡"))
                .then()
                .statusCode(201);
        isNotValid(code, "CARD_WITHDRAWN");
        assertThat(verify(shown(member)).<Boolean>path("valid")).isTrue();
    }

    @Test
    void anEndedMembershipShowsNothing() throws Exception {
        Member member = member();
        String code = shown(member);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE member SET status = 'WITHDRAWN' WHERE id = ?")) {
            update.setObject(1, UUID.fromString(member.id()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        isNotValid(code, "MEMBERSHIP_OVER");
        assertThat(shown(member)).isNull();
    }

    /** As the documents tell those who have no connection. */
    @Test
    void anybodyChecksACodeByThePublishedKey() throws Exception {
        Member member = member();
        byte[] code = Base64.getUrlDecoder().decode(shown(member));
        assertThat(code).hasSize(105);
        Response keys = RestAssured.get("/card-keys");
        String kid = Base64.getUrlEncoder().encodeToString(Arrays.copyOfRange(code, 1, 4));
        byte[] x = Base64.getUrlDecoder().decode(keys.<String>path("keys.find { it.kid == '" + kid + "' }.x"));
        keys.then().body("keys[0].kty", equalTo("OKP"));
        ByteBuffer encoded =
                ByteBuffer.allocate(44).put(SUBJECT_PUBLIC_KEY_INFO).put(x);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array())));
        signature.update(code, 0, 25);
        assertThat(signature.verify(code, 25, 64)).isTrue();
        ByteBuffer said = ByteBuffer.wrap(code, 4, 21);
        assertThat(new UUID(said.getLong(), said.getLong()).toString())
                .isEqualTo(member.get("/members/me/card").path("id"));
        assertThat(Instant.ofEpochSecond(said.getInt())).isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(said.get()).isEqualTo((byte) 60);
    }
}
