package org.guildhall.membership.transfer.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.member.ArrivedMember.BroughtAlong;
import org.guildhall.membership.member.history.ShortHistories.Stay;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.IdentityDocument;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members come from another cell, which the test is. */
@QuarkusTest
@WithTestResource(TestStack.class)
class CellArrivalTest {

    private static final People PEOPLE = new People(46);
    private static final LocalDate TODAY = Clocks.today(Clock.systemUTC());
    private static final UUID THERE = UUID.randomUUID();

    private UUID union;
    private String officer;
    private String another;

    @BeforeEach
    void makeUnion() {
        union = organisation(organisation(null, "CITY"), "GRASSROOTS");
        officer = Hall.appointed("ENROLMENT_OFFICER", union);
        another = Hall.appointed("ENROLMENT_OFFICER", union);
    }

    private Response take(String by, String letter) {
        return post(by, "/cell-arrivals/take", Map.of("letter", letter, "organisationId", union));
    }

    private static Response makeVoid(String by, String letter) {
        return post(by, "/cell-arrivals/void", Map.of("letter", letter));
    }

    private static String written(CellLetter letter) {
        return OtherCell.SX.letters.write(letter);
    }

    private int members() {
        return get(ADMINISTRATOR, "/members?limit=200&organisation=" + union)
                .<List<Object>>path("items")
                .size();
    }

    @Test
    void whoIsTakenInKeepsTheDayOfJoiningAndWhatIsKnownHere() {
        CellLetter letter = OtherCell.SX.letter(PEOPLE.next(), "RETAINED", UUID.randomUUID(), THERE);
        Response taken = take(officer, written(letter))
                .then()
                .statusCode(200)
                .body("decision", equalTo("TAKEN"), "fromCell", equalTo("sx"))
                .extract()
                .response();
        String member = taken.path("memberId");
        get(ADMINISTRATOR, "/members/" + member)
                .then()
                .body(
                        "status", equalTo("RETAINED"),
                        "joinedOn", equalTo("2015-05-01"),
                        "categories", contains("COURIER"),
                        "household", nullValue());
        get(ADMINISTRATOR, "/members/" + member + "/history")
                .then()
                .body("memberships[0].periods.reason", contains("CELL_TRANSFER"))
                .body("memberships[0].periods.validFrom", contains(TODAY.toString()));
        List<Facts.Fact> told = Facts.of(UUID.fromString(member), 2);
        assertThat(told).extracting(Facts.Fact::name).containsExactly("member-arrived", "member-skill-changed");
        JsonNode arrived = told.get(0).data();
        assertThat(arrived.path("formerMemberIds"))
                .extracting(JsonNode::asText)
                .endsWith(THERE.toString())
                .hasSize(2);
        assertThat(arrived.path("formerMemberId").asText()).isEqualTo(THERE.toString());
        assertThat(arrived.path("memberSince").asText()).isEqualTo("2010-01-01");
        assertThat(arrived.path("validFrom").asText()).isEqualTo(TODAY.toString());
        assertThat(told.get(1).data().path("source").asText()).isEqualTo("CELL_TRANSFER");
        CellReceipt receipt = OtherCell.SX.letters.readReceipt(taken.path("receipt"));
        assertThat(receipt.formerMemberId()).isEqualTo(THERE);
        assertThat(receipt.releasedAt()).isEqualTo(letter.releasedAt());
        assertThat(receipt.arrivedOn()).isEqualTo(TODAY);
        assertThat(receipt.letterId()).isEqualTo(letter.id());
    }

    /** From the number of a resident's card, by the other cell's word for a passport. */
    @Test
    void genderAndYearOfBirthComeAlong() {
        Map<String, Object> resident = PEOPLE.next();
        resident.put("documentNumber", PEOPLE.residentId(LocalDate.of(1985, 3, 4)));
        Gender gender = IdentityDocument.parse(DocumentType.RESIDENT_ID, (String) resident.get("documentNumber"))
                .orElseThrow()
                .gender();
        assertThat(gender).isNotEqualTo(Gender.UNKNOWN);
        assertIs(taken(letterAbout(resident)), gender.name(), "1985-1989");
        Map<String, Object> holder = withPassport("FEMALE", 1991);
        assertIs(taken(letterAbout(holder)), "FEMALE", "1990-1994");
        assertIs(taken(letterAbout(withPassport(null, null))), "UNKNOWN", null);
        assertIs(taken(letterAbout(withPassport("A_GENDER_OF_LATER", 1991))), "UNKNOWN", "1990-1994");
        // And on to the next cell, as they stand here.
        String member = get(ADMINISTRATOR, "/members?limit=200&organisation=" + union)
                .path("items.find { it.gender == 'FEMALE' && it.person.documentType == 'PASSPORT' }.id");
        CellLetter next =
                OtherCell.SX.letters.readLetter(post(officer, "/members/" + member + "/cell-release", Targets.release())
                        .path("letter"));
        assertThat(next.gender()).isEqualTo("FEMALE");
        assertThat(next.birthYear()).isEqualTo(1991);
    }

    private static Map<String, Object> withPassport(String gender, Integer birthYear) {
        Map<String, Object> person = PEOPLE.next();
        person.put("documentType", "PASSPORT");
        person.put("documentNumber", "EC" + ((String) person.get("mobile")).substring(4));
        person.put("gender", gender);
        person.put("birthYear", birthYear);
        return person;
    }

    private static CellLetter letterAbout(Map<String, Object> person) {
        return OtherCell.SX.letter(person, "ACTIVE", UUID.randomUUID());
    }

    private String taken(CellLetter letter) {
        return take(officer, written(letter)).then().statusCode(200).extract().path("memberId");
    }

    private static void assertIs(String member, String gender, String band) {
        get(ADMINISTRATOR, "/members/" + member).then().body("gender", equalTo(gender));
        JsonNode arrived = Facts.of(UUID.fromString(member), 1).get(0).data();
        assertThat(arrived.path("gender").asText()).isEqualTo(gender);
        assertThat(arrived.path("birthYearBand").asText(null)).isEqualTo(band);
    }

    @Test
    void whoIsOnRecordIsBroughtUpToDateAndThatGoesOnRecord() {
        Map<String, Object> person = withPassport(null, null);
        String before = taken(letterAbout(person));
        assertIs(before, "UNKNOWN", null);
        post(officer, "/members/" + before + "/withdraw", Map.of()).then().statusCode(201);
        person.put("name", "司马试");
        person.put("mobile", "13900001234");
        person.put("gender", "MALE");
        person.put("birthYear", 1978);
        String member = taken(letterAbout(person));
        assertIs(member, "MALE", "1975-1979");
        get(ADMINISTRATOR, "/members/" + member)
                .then()
                .body("person.name", equalTo("司**"), "person.mobile", equalTo("139****1234"));
        assertThat(acts(member)).containsExactly("CONTACT_REPLACED");
        assertThat(acts(before)).isEmpty();
        // What is on record here isn't unsaid by a cell that doesn't know it, nor said otherwise.
        post(officer, "/members/" + member + "/withdraw", Map.of()).then().statusCode(201);
        person.put("gender", "FEMALE");
        person.put("birthYear", null);
        assertIs(taken(letterAbout(person)), "MALE", "1975-1979");
    }

    private List<String> acts(String member) {
        return get(ADMINISTRATOR, "/audit-records?limit=200&organisation=" + union)
                .path("items.findAll { it.memberId == '" + member + "' }.act");
    }

    /** Who signs may have written anything: it is refused, and nothing of it is told. */
    @Test
    void believesNothingButAWholeLetter() {
        CellLetter good = letterAbout(PEOPLE.next());
        UUID former = UUID.randomUUID();
        PersonalValues who = good.person();
        BroughtAlong was = good.membership();
        BroughtAlong nothing = new BroughtAlong(null, null, null, null, null, null, null, null, null);
        List<CellLetter> faulty = List.of(
                with(good, List.of(), who, was, good.history()),
                with(good, null, who, was, good.history()),
                with(good, Arrays.asList(former, null), who, was, good.history()),
                with(good, List.of(former, former), who, was, good.history()),
                with(good, good.memberIds(), null, was, good.history()),
                with(good, good.memberIds(), values(who.name(), null, who.mobile()), was, good.history()),
                with(good, good.memberIds(), values("!", who.documentNumber(), who.mobile()), was, good.history()),
                with(good, good.memberIds(), values(who.name(), who.documentNumber(), "1"), was, good.history()),
                with(good, good.memberIds(), values(who.name(), "1".repeat(41), who.mobile()), was, good.history()),
                with(good, good.memberIds(), who, null, good.history()),
                with(good, good.memberIds(), who, nothing, good.history()),
                with(good, good.memberIds(), who, was, null),
                with(good, good.memberIds(), who, was, List.of(new Stay(null, null, null))));
        List<String> texts =
                new ArrayList<>(faulty.stream().map(CellArrivalTest::written).toList());
        texts.add(written(letterAbout(withPassport("MALE", 70_000))));
        for (String text : texts) {
            take(officer, text).then().statusCode(422).body("code", equalTo("cell-letter-invalid"));
            makeVoid(officer, text).then().statusCode(422).body("code", equalTo("cell-letter-invalid"));
        }
        assertThat(members()).isZero();
        taken(good);
    }

    private static PersonalValues values(String name, String number, String mobile) {
        return new PersonalValues(name, DocumentType.RESIDENT_ID, number, mobile);
    }

    private static CellLetter with(
            CellLetter letter,
            List<UUID> memberIds,
            PersonalValues person,
            BroughtAlong membership,
            List<Stay> history) {
        return new CellLetter(
                letter.id(),
                letter.from(),
                letter.to(),
                memberIds,
                person,
                null,
                null,
                membership,
                history,
                letter.releasedAt());
    }

    /** Who reads both cells would end the membership of whoever is named. */
    @Test
    void nobodyWasSomebodyWhoIsHere() {
        String live = Member.joining(union, PEOPLE.next()).id();
        Map<String, Object> person = PEOPLE.next();
        String gone = away(person);
        assertIsNobodyElse(live);
        // Back under another number than here, for it was corrected there.
        person.put("documentNumber", PEOPLE.residentId(LocalDate.of(1980, 5, 6)));
        taken(OtherCell.SX.letter(person, "ACTIVE", UUID.fromString(gone), UUID.randomUUID()));
        Map<String, Object> second = PEOPLE.next();
        String before = away(second);
        taken(OtherCell.SX.letter(second, "ACTIVE", UUID.fromString(before), UUID.randomUUID()));
        assertIsNobodyElse(before);
    }

    private void assertIsNobodyElse(String named) {
        String text = written(OtherCell.SX.letter(PEOPLE.next(), "ACTIVE", UUID.fromString(named), UUID.randomUUID()));
        take(officer, text).then().statusCode(409).body("code", equalTo("cell-arrival-barred"));
        makeVoid(officer, text).then().statusCode(200).body("decision", equalTo("VOID"));
    }

    /** Somebody who was a member here and went to another cell. */
    private String away(Map<String, Object> person) {
        String member = Member.joining(union, person).id();
        UUID letter = UUID.fromString(post(officer, "/members/" + member + "/cell-release", Targets.release())
                .path("id"));
        post(
                        officer,
                        "/members/" + member + "/cell-release/receipt",
                        Map.of("receipt", OtherCell.SX.receipt(letter, CellDecision.TAKEN, TODAY)))
                .then()
                .statusCode(200);
        return member;
    }

    @Test
    void itIsDecidedOnceAndTheReceiptIsTheSameForEver() {
        for (boolean first : List.of(true, false)) {
            int before = members();
            String letter = written(OtherCell.SX.letter(PEOPLE.next(), "ACTIVE", UUID.randomUUID()));
            Response decided = first ? take(officer, letter) : makeVoid(officer, letter);
            for (Response again : List.of(
                    take(officer, letter),
                    makeVoid(another, letter),
                    take(another, letter),
                    makeVoid(officer, letter))) {
                assertThat(again.statusCode()).isEqualTo(200);
                assertThat(again.asString()).isEqualTo(decided.asString());
            }
            assertThat(decided.<String>path("decision")).isEqualTo(first ? "TAKEN" : "VOID");
            assertThat(members() - before).isEqualTo(first ? 1 : 0);
        }
    }

    @Test
    void ofOfficersWhoTakeAndVoidAtOnceOneDecides() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("ofOfficersWhoTakeAndVoidAtOnceOneDecides seed " + seed);
        for (int round = 0; round < 5; round++) {
            int before = members();
            String letter = written(OtherCell.SX.letter(PEOPLE.next(), "ACTIVE", UUID.randomUUID()));
            List<Callable<Response>> runners = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runners.add(() -> take(officer, letter));
                runners.add(() -> makeVoid(another, letter));
            }
            Collections.shuffle(runners, new Random(seed + round));
            Set<String> answers = new HashSet<>();
            for (Response answer : Race.run(runners)) {
                assertThat(answer.statusCode()).isEqualTo(200);
                answers.add(answer.asString());
            }
            assertThat(answers).hasSize(1);
            boolean taken = answers.iterator().next().contains("TAKEN");
            assertThat(members() - before).isEqualTo(taken ? 1 : 0);
        }
    }

    @Test
    void ofTwoLettersAboutOnePersonAtOnceOneIsTaken() throws Exception {
        Map<String, Object> person = PEOPLE.next();
        List<Callable<Response>> runners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String letter = written(OtherCell.SX.letter(person, "ACTIVE", UUID.randomUUID()));
            runners.add(() -> take(officer, letter));
        }
        assertThat(Race.run(runners)).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void believesNoLetterButOfACellThatIsKnownToThisOne() {
        CellLetter letter = OtherCell.SX.letter(PEOPLE.next(), "ACTIVE", UUID.randomUUID());
        String good = written(letter);
        String[] parts = good.split("\\.");
        parts[3] = parts[3].startsWith("A") ? "B" + parts[3].substring(1) : "A" + parts[3].substring(1);
        List<String> invalid = List.of(
                OtherCell.FALSE_SX.letters.write(letter),
                // Says that it is from another cell than the one that signed it.
                OtherCell.GD.letters.write(letter),
                // Written to another cell, and sealed for this one by whoever could read it.
                OtherCell.SX.sealed(CellSeals.LETTER, OtherCell.SX.letter("gd", PEOPLE.next(), "ACTIVE", THERE)),
                OtherCell.SX.sealed(CellSeals.RECEIPT, letter),
                OtherCell.SX.signed(CellSeals.LETTER, letter),
                OtherCell.SX.letters.write(OtherCell.SX.letter("gd", PEOPLE.next(), "ACTIVE", THERE)),
                String.join(".", parts),
                "nonsense");
        for (String text : invalid) {
            take(officer, text).then().statusCode(422).body("code", equalTo("cell-letter-invalid"));
            makeVoid(officer, text).then().statusCode(422).body("code", equalTo("cell-letter-invalid"));
        }
        assertThat(members()).isZero();
        take(officer, good).then().statusCode(200);
    }

    @Test
    void whoIsAMemberHereIsNotTakenInAndTheLetterStaysOpen() {
        Map<String, Object> person = PEOPLE.next();
        Member here = Member.joining(union, person);
        String letter = written(OtherCell.SX.letter(person, "ACTIVE", UUID.randomUUID()));
        take(officer, letter).then().statusCode(409).body("code", equalTo("cell-arrival-barred"));
        post(officer, "/members/" + here.id() + "/withdraw", Map.of()).then().statusCode(201);
        take(officer, letter).then().statusCode(200).body("decision", equalTo("TAKEN"));
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void aRefusalDecidesNothing() {
        String letter = written(OtherCell.SX.letter(PEOPLE.next(), "ACTIVE", UUID.randomUUID()));
        UUID closed = organisation(union, "GROUP");
        Hall.as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(Map.of("reason", "OTHER"))
                .post("/organisations/" + closed + "/close")
                .then()
                .statusCode(200);
        post(officer, "/cell-arrivals/take", Map.of("letter", letter, "organisationId", closed))
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-closed"));
        UUID others = organisation(null, "CITY");
        post(officer, "/cell-arrivals/take", Map.of("letter", letter, "organisationId", others))
                .then()
                .statusCode(404);
        makeVoid(officer, letter).then().statusCode(200).body("decision", equalTo("VOID"));
    }

    @Test
    void nobodyDecidesOnThemselves() {
        Map<String, Object> person = PEOPLE.next();
        Member own = Member.joining(union, person).activate();
        Hall.appointOnly(own.subject(), "ENROLMENT_OFFICER", union);
        String letter = written(OtherCell.SX.letter(person, "ACTIVE", UUID.randomUUID()));
        own.signedIn()
                .body(Map.of("letter", letter))
                .post("/cell-arrivals/void")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-membership"));
    }

    @Test
    void whoComesBackIsKnownByAllTheyWere() {
        Map<String, Object> person = PEOPLE.next();
        String first = Member.joining(union, person).id();
        UUID letter = UUID.fromString(post(officer, "/members/" + first + "/cell-release", Targets.release())
                .path("id"));
        post(
                        officer,
                        "/members/" + first + "/cell-release/receipt",
                        Map.of("receipt", OtherCell.SX.receipt(letter, CellDecision.TAKEN, TODAY)))
                .then()
                .statusCode(200);
        String back = take(officer, written(OtherCell.SX.letter(person, "ACTIVE", UUID.fromString(first), THERE)))
                .path("memberId");
        String again = post(officer, "/members/" + back + "/cell-release", Targets.release())
                .path("letter");
        CellLetter next = OtherCell.SX.letters.readLetter(again);
        assertThat(next.memberIds()).containsExactly(UUID.fromString(first), THERE, UUID.fromString(back));
        assertThat(next.membership().joinedOn()).isEqualTo(LocalDate.of(2015, 5, 1));
        assertThat(next.membership().skillLevel()).isEqualTo("SENIOR");
        assertThat(next.history()).hasSize(2);
    }
}
