package org.guildhall.membership.member.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.joinToken;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CorrectionTest {

    private static final People PEOPLE = new People(82);
    private static final LocalDate BORN = LocalDate.of(1987, 6, 5);

    private static Response correct(String officer, String member, Map<String, ?> right) {
        Map<String, Object> body = new HashMap<>(right);
        body.put("reason", "核对证件");
        return as(officer).header("If-Match", "*").body(body).post("/members/" + member + "/corrections");
    }

    private static Map<String, Object> residentId(Object number) {
        return Map.of("documentType", "RESIDENT_ID", "documentNumber", number);
    }

    @Test
    void anOfficerSetsRightWhatIsOnRecordInViewOfTheVersion() {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        Member member = Member.joining(union, PEOPLE.next());
        String path = "/members/" + member.id();
        assertThat(get(officer, path).header("ETag")).isEqualTo("\"1\"");
        String number = PEOPLE.residentId(BORN);
        Map<String, Object> right = new HashMap<>(residentId(number));
        right.putAll(Map.of("name", "买买提•吐尔逊", "mobile", "138-0013-8000", "education", "MASTER", "household", "URBAN"));
        right.putAll(
                Map.of("categories", List.of("GUARD", "GUARD"), "politicalStatus", "PARTY_MEMBER", "reason", "核对证件"));
        as(officer).body(right).post(path + "/corrections").then().statusCode(428);
        as(officer)
                .header("If-Match", "\"1\"")
                .body(right)
                .post(path + "/corrections")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("person.name", equalTo("买**"))
                .body("person.mobile", equalTo("138****8000"))
                .body("person.documentNumber", equalTo(number.substring(0, 4) + "**********" + number.substring(14)))
                .body("gender", equalTo(number.charAt(16) % 2 == 1 ? "MALE" : "FEMALE"))
                .body("education", equalTo("MASTER"))
                .body("household", equalTo("URBAN"))
                .body("categories", contains("GUARD"))
                .body("politicalStatus", equalTo("PARTY_MEMBER"));
        as(officer)
                .header("If-Match", "\"1\"")
                .body(right)
                .post(path + "/corrections")
                .then()
                .statusCode(412);
        post(officer, path + "/unmask", Map.of("reason", "核对"))
                .then()
                .body("name", equalTo("买买提·吐尔逊"))
                .body("mobile", equalTo("+8613800138000"));
        get(appointed("AUDITOR", union), "/audit-records?organisation=" + union)
                .then()
                .body("items.act", contains("UNMASKED", "CORRECTED"))
                .body(
                        "items[1].reason",
                        equalTo("核对证件 (name, document, mobile, education, household, categories, politicalStatus)"))
                .body("items[1].officer", equalTo(officer));
        Facts.Fact fact = Facts.of(UUID.fromString(member.id()), 2).get(1);
        assertThat(fact.name()).isEqualTo("member-corrected");
        assertThat(fact.data().path("birthYearBand").asText()).isEqualTo("1985-1989");
        assertThat(fact.data().path("politicalStatus").asText()).isEqualTo("PARTY_MEMBER");
        assertThat(fact.data().path("categories").toString()).isEqualTo("[\"GUARD\"]");
    }

    @Test
    void whatMakesNoSenseOrIsSomebodyElsesIsRefusedAndChangesNothing() {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        Member member = Member.joining(union, PEOPLE.next());
        Member other = Member.joining(union(), PEOPLE.next());
        List<Map<String, ?>> wrong = List.of(
                Map.of(),
                Map.of("documentNumber", PEOPLE.residentId(BORN)),
                residentId("110105194912310021"),
                residentId(PEOPLE.residentId(LocalDate.of(2019, 6, 5))),
                Map.of("name", "123"),
                Map.of("mobile", "12345678901"));
        List<String> codes = new ArrayList<>();
        wrong.forEach(right -> codes.add(correct(officer, member.id(), right)
                .then()
                .statusCode(422)
                .extract()
                .path("errors[0].code")));
        assertThat(codes)
                .containsExactly(
                        "nothing-told", "required", "invalid-document", "under-age", "invalid-name", "invalid-mobile");
        correct(officer, member.id(), Map.of("categories", List.of("KING")))
                .then()
                .statusCode(400);
        correct(officer, member.id(), residentId(other.person().get("documentNumber")))
                .then()
                .statusCode(409)
                .body("code", equalTo("document-in-use"));
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(officer, "+8613912345678"))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("mobile", "13912345678", "reason", "换号"))
                .post("/members/" + member.id() + "/corrections")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-membership"));
        post(officer, "/members/" + member.id() + "/withdraw", Map.of()).then().statusCode(201);
        correct(officer, member.id(), Map.of("education", "MASTER"))
                .then()
                .statusCode(409)
                .body("code", equalTo("membership-over"));
        assertThat(get(officer, "/members/" + member.id()).<Integer>path("version"))
                .isEqualTo(2);
    }

    /** What an officer is told of others' documents is on record, and they are told so much and no more. */
    @Test
    void numbersOfOtherMembersAreCountedAndOnRecord() {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        Member member = Member.joining(union, PEOPLE.next());
        Object taken = Member.joining(union(), PEOPLE.next()).person().get("documentNumber");
        for (int i = 0; i < 19; i++) {
            assertThat(correct(officer, member.id(), residentId(taken)).statusCode())
                    .isEqualTo(409);
        }
        // What tells nothing of anybody else doesn't count.
        correct(officer, member.id(), residentId("110105194912310021")).then().statusCode(422);
        correct(officer, member.id(), residentId(PEOPLE.residentId(BORN)))
                .then()
                .statusCode(200);
        correct(officer, member.id(), residentId(taken)).then().statusCode(409);
        Response locked = correct(officer, member.id(), residentId(PEOPLE.residentId(BORN)));
        locked.then().statusCode(429).body("code", equalTo("correction-locked"));
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(86_000, 86_400);
        correct(officer, member.id(), Map.of("education", "MASTER")).then().statusCode(200);
        List<String> acts = get(appointed("AUDITOR", union), "/audit-records?limit=200&organisation=" + union)
                .path("items.act");
        assertThat(Collections.frequency(acts, "DOCUMENT_REFUSED")).isEqualTo(20);
        assertThat(Collections.frequency(acts, "CORRECTED")).isEqualTo(2);
    }

    @Test
    void nobodyBecomesASecondPersonByTheNumberOfBefore() {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        Map<String, Object> person = PEOPLE.next();
        Member member = Member.joining(union, person);
        Map<String, Object> newest = new HashMap<>(person);
        for (int i = 0; i < 2; i++) {
            newest.put("documentNumber", PEOPLE.residentId(BORN));
            correct(officer, member.id(), residentId(newest.get("documentNumber")))
                    .then()
                    .statusCode(200);
        }
        for (Map<String, Object> known : List.of(person, newest)) {
            Hall.join(joinToken(), known).then().statusCode(409).body("code", equalTo("already-a-member"));
            post(officer, "/members/search", Map.of("documentNumber", known.get("documentNumber")))
                    .then()
                    .body("items.id", contains(member.id()));
        }
        // Somebody else who knows the number of before is answered as a stranger, and held.
        Map<String, Object> stranger = new HashMap<>(person);
        stranger.put("mobile", PEOPLE.next().get("mobile"));
        String application = Hall.joined(joinToken(), stranger).path("applicationId");
        get(ADMINISTRATOR, "/applications/" + application).then().body("status", equalTo("HELD"));
        // Whoever left and comes again by the number of before is the same person, and keeps the right number.
        post(officer, "/members/" + member.id() + "/withdraw", Map.of()).then().statusCode(201);
        String again = Hall.joined(joinToken(), person).path("member.id");
        get(ADMINISTRATOR, "/members/" + again + "/history")
                .then()
                .body("memberships.memberId", contains(again, member.id()));
        post(ADMINISTRATOR, "/members/" + again + "/unmask", Map.of("reason", "核对"))
                .then()
                .body("documentNumber", equalTo(newest.get("documentNumber")));
    }

    @Test
    void aNumberOfWhoLeftIsTakenAndBothRowsAreOnePersons() throws Exception {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        Map<String, Object> right = PEOPLE.next();
        Member left = Member.joining(union, right);
        post(officer, "/members/" + left.id() + "/withdraw", Map.of()).then().statusCode(201);
        Map<String, Object> mistyped = PEOPLE.next();
        mistyped.put("mobile", right.get("mobile"));
        Member member = Member.joining(union, mistyped);
        correct(officer, member.id(), residentId(right.get("documentNumber")))
                .then()
                .statusCode(200);
        refusesToJoin(right, mistyped);
        // Whoever leaves and comes again is one person by either number, also where both are given at once.
        post(officer, "/members/" + member.id() + "/withdraw", Map.of()).then().statusCode(201);
        Member again = Member.joining(union, right);
        refusesToJoin(right, mistyped);
        assertThat(Imports.rows(officer, Imports.preview(officer, union, Imports.csv(List.of(mistyped)))))
                .containsExactly("2 UNCHANGED");
        // And by a third one, which is somebody's who left as well.
        Map<String, Object> third = PEOPLE.next();
        third.put("mobile", right.get("mobile"));
        Member leftToo = Member.joining(union, third);
        post(officer, "/members/" + leftToo.id() + "/withdraw", Map.of()).then().statusCode(201);
        correct(officer, again.id(), residentId(third.get("documentNumber")))
                .then()
                .statusCode(200);
        refusesToJoin(right, mistyped, third);
        post(officer, "/members/" + again.id() + "/withdraw", Map.of()).then().statusCode(201);
        List<Callable<Integer>> joins = new ArrayList<>();
        for (Map<String, Object> known : List.of(right, mistyped, third)) {
            String token = joinToken();
            joins.add(() -> Hall.join(token, known).statusCode());
        }
        assertThat(Race.run(joins)).containsExactlyInAnyOrder(201, 409, 409);
    }

    @SafeVarargs
    private static void refusesToJoin(Map<String, Object>... known) {
        for (Map<String, Object> person : known) {
            Hall.join(joinToken(), person).then().statusCode(409).body("code", equalTo("already-a-member"));
        }
    }

    @Test
    void joiningWhileTheDocumentIsCorrectedMakesNoSecondMember() throws Exception {
        UUID union = union();
        String token = Hall.openSession(union, "AUTOMATIC", null).path("joinToken");
        // At the same session it would be a second tap, which is answered as the first.
        String other = joinToken();
        List<Callable<Integer>> runners = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, Object> person = PEOPLE.next();
            String member = Hall.joined(token, person).path("member.id");
            Map<String, Object> number = residentId(PEOPLE.residentId(BORN));
            runners.add(() -> correct(ADMINISTRATOR, member, number).statusCode());
            runners.add(() -> Hall.join(other, person).statusCode());
        }
        List<Integer> answers = Race.run(runners);
        for (int i = 0; i < answers.size(); i += 2) {
            assertThat(answers.subList(i, i + 2)).containsExactly(200, 409);
        }
    }

    @Test
    void membersTakeTheNumberThatTheirTokenVouchesFor() {
        Member member = Member.joining(union(), PEOPLE.next()).activate();
        String phone = (String) PEOPLE.next().get("mobile");
        as(member.subject())
                .post("/members/me/mobile")
                .then()
                .statusCode(403)
                .body("code", equalTo("phone-not-verified"));
        takeMobile(member.subject(), phone)
                .then()
                .statusCode(200)
                .body("person.mobile", equalTo(phone.substring(0, 3) + "****" + phone.substring(7)));
        takeMobile("nobody-" + UUID.randomUUID(), phone).then().statusCode(404).body("code", equalTo("not-activated"));
        member.signedIn().post("/members/me/withdraw").then().statusCode(201);
        takeMobile(member.subject(), phone).then().statusCode(409).body("code", equalTo("membership-over"));
    }

    private static Response takeMobile(String subject, String phone) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(subject, "+86" + phone))
                .contentType("application/json")
                .post("/members/me/mobile");
    }
}
