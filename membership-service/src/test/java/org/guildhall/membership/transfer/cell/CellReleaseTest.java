package org.guildhall.membership.transfer.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members are let go to another cell, which the test is. */
@QuarkusTest
@WithTestResource(TestStack.class)
class CellReleaseTest {

    private static final People PEOPLE = new People(45);
    private static final LocalDate TODAY = Clocks.today(Clock.systemUTC());
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    /** What an act makes of a membership, by how its last letter stands, or with which code it is refused. */
    private static final String OUTCOMES = """
            NONE     release  TRANSFERRING
            NONE     taken    cell-receipt-other
            NONE     transfer TRANSFERRING
            NONE     death    DECEASED
            RELEASED release  TRANSFERRING
            RELEASED third    membership-transferring
            RELEASED taken    MOVED_AWAY
            RELEASED void     ACTIVE
            RELEASED transfer transfer-open
            RELEASED death    cell-release-open
            RELEASED retain   membership-transferring
            RELEASED withdraw membership-transferring
            RELEASED expel    membership-transferring
            RELEASED undo     membership-transferring
            TAKEN    release  membership-over
            TAKEN    taken    MOVED_AWAY
            TAKEN    void     cell-receipt-other
            TAKEN    transfer membership-over
            TAKEN    death    membership-over
            TAKEN    undo     nothing-to-undo
            VOID     release  TRANSFERRING
            VOID     taken    cell-receipt-other
            VOID     void     ACTIVE
            VOID     transfer TRANSFERRING
            VOID     death    DECEASED
            VOID     retain   RETAINED""";

    @Inject
    CellLetterKeeping keeping;

    @Inject
    DataSource dataSource;

    private UUID union;
    private UUID elsewhere;
    private String officer;

    @BeforeEach
    void makeUnions() {
        UUID city = organisation(null, "CITY");
        union = organisation(city, "GRASSROOTS");
        elsewhere = organisation(city, "GRASSROOTS");
        officer = Hall.appointed("ENROLMENT_OFFICER", union);
    }

    private String member() {
        return Member.joining(union, PEOPLE.next()).id();
    }

    private Response release(String member) {
        return post(officer, "/members/" + member + "/cell-release", Targets.release());
    }

    private Response releaseTo(String cell, String member) {
        return post(
                officer,
                "/members/" + member + "/cell-release",
                Map.of("toCell", cell, "reason", "OTHER", "agreed", true));
    }

    private Response show(String member, String receipt) {
        return post(officer, "/members/" + member + "/cell-release/receipt", Map.of("receipt", receipt));
    }

    private static String receipt(UUID letter, CellDecision decision) {
        return OtherCell.SX.receipt(letter, decision, TODAY);
    }

    private static String statusOf(String member) {
        return get(ADMINISTRATOR, "/members/" + member).path("status");
    }

    @Test
    void theLetterTellsTheOtherCellAloneWhoTheyAreAndTheyStayUntilItHasDecided() {
        Map<String, Object> person = PEOPLE.next();
        String member = Member.joining(union, person).id();
        Response released = release(member)
                .then()
                .statusCode(201)
                .body("state", equalTo("RELEASED"))
                .extract()
                .response();
        String letter = released.path("letter");
        assertThat(get(officer, "/members/" + member + "/cell-release").asString())
                .isEqualTo(released.asString());
        CellLetter read = OtherCell.SX.letters.readLetter(letter);
        assertThat(read.memberIds()).containsExactly(UUID.fromString(member));
        assertThat(read.person().name()).isEqualTo(person.get("name"));
        assertThat(read.person().documentNumber()).isEqualTo(person.get("documentNumber"));
        assertThat(read.membership().joinedOn()).isEqualTo(TODAY);
        assertThat(read.history()).singleElement().matches(stay -> stay.from().equals(TODAY));
        assertThatThrownBy(() -> OtherCell.GD.letters.readLetter(letter)).isInstanceOf(ProblemException.class);
        assertThat(letter).doesNotContain((String) person.get("documentNumber"));
        assertThat(statusOf(member)).isEqualTo("TRANSFERRING");
        get(ADMINISTRATOR, "/audit-records?organisation=" + union)
                .then()
                .body("items.act", hasItem("RELEASED_TO_CELL"));
        assertThat(Facts.of(UUID.fromString(member), 1))
                .extracting(Facts.Fact::name)
                .containsExactly("member-joined");
    }

    @Test
    void everyActHasItsOutcomeInEveryState() {
        List<String> found = OUTCOMES.lines().map(this::outcome).toList();
        assertThat(String.join("\n", found)).isEqualTo(OUTCOMES);
    }

    private String outcome(String line) {
        String[] words = line.split("\\s+");
        String member = member();
        UUID letter = UUID.randomUUID();
        if (!words[0].equals("NONE")) {
            letter = UUID.fromString(release(member).path("id"));
        }
        if (words[0].equals("TAKEN") || words[0].equals("VOID")) {
            show(member, receipt(letter, CellDecision.valueOf(words[0]))).then().statusCode(200);
        }
        Response answer = act(member, words[1], letter);
        String refusal = words[1].equals("transfer") ? answer.path("rows[0].code") : answer.path("code");
        return "%-8s %-8s %s".formatted(words[0], words[1], refusal == null ? statusOf(member) : refusal);
    }

    private Response act(String member, String act, UUID letter) {
        String path = "/members/" + member + "/";
        return switch (act) {
            case "release" -> release(member);
            case "third" -> releaseTo("gd", member);
            case "taken" -> show(member, receipt(letter, CellDecision.TAKEN));
            case "void" -> show(member, receipt(letter, CellDecision.VOID));
            case "transfer" -> post(officer, "/transfers", Targets.transferBody(member, elsewhere));
            case "death" -> post(officer, path + "record-death", Map.of("validFrom", TODAY.toString()));
            case "retain" -> post(officer, path + "retain", Map.of("reason", "RETIRED"));
            case "withdraw" -> post(officer, path + "withdraw", Map.of());
            case "expel" ->
                post(officer, path + "expel", Map.of("reason", "CRIMINAL_SENTENCE", "decisionNumber", "一号"));
            case "undo" -> post(officer, path + "undo-act", Map.of("periodId", lastPeriod(member)));
            default -> throw new IllegalArgumentException(act);
        };
    }

    private static String lastPeriod(String member) {
        return get(ADMINISTRATOR, "/members/" + member + "/history").path("memberships[0].periods[0].id");
    }

    @Test
    void takenEndsTheMembershipOnceHoweverOftenItIsShown() {
        String member = member();
        UUID letter = UUID.fromString(release(member).path("id"));
        String taken = receipt(letter, CellDecision.TAKEN);
        for (int i = 0; i < 3; i++) {
            show(member, taken).then().statusCode(200).body("state", equalTo("TAKEN"), "decidedAt", notNullValue());
        }
        List<Facts.Fact> told = Facts.of(UUID.fromString(member), 2);
        assertThat(told).extracting(Facts.Fact::name).containsExactly("member-joined", "member-status-changed");
        assertThat(told.get(1).data().path("toStatus").asText()).isEqualTo("MOVED_AWAY");
        assertThat(told.get(1).data().path("toCell").asText()).isEqualTo("sx");
        get(ADMINISTRATOR, "/members/" + member + "/history")
                .then()
                .body("memberships[0].periods.reason", contains("CELL_TRANSFER", "JOINED"));
    }

    /** If the other cell loses what it decided, it decides anew by the same letter. */
    @Test
    void theLetterIsKeptForTheDaysOfBackupsAfterTheReceipt() throws SQLException {
        String member = member();
        Response released = release(member);
        String letter = released.path("letter");
        UUID id = UUID.fromString(released.path("id"));
        String open = member();
        String waiting = release(open).path("letter");
        show(member, receipt(id, CellDecision.TAKEN)).then().body("letter", equalTo(letter));
        age(id, 29);
        keeping.removeOld();
        get(officer, "/members/" + member + "/cell-release").then().body("letter", equalTo(letter));
        age(id, 31);
        keeping.removeOld();
        get(officer, "/members/" + member + "/cell-release").then().body("letter", nullValue());
        get(officer, "/members/" + open + "/cell-release").then().body("letter", equalTo(waiting));
    }

    private void age(UUID letter, int days) throws SQLException {
        run("UPDATE cell_release SET settled_at = now() - interval '" + days + " days' WHERE id = '" + letter + "'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A restore from before the letter: a letter tells no fact, so nothing but the receipt says where they are. */
    @Test
    void aReceiptHoldsWhoseLetterIsForgotten() throws SQLException {
        String member = member();
        UUID former = UUID.fromString(member);
        UUID letter = UUID.fromString(release(member).path("id"));
        String taken = OtherCell.SX.receipt("js", letter, CellDecision.TAKEN, former, TODAY);
        String neighbour = member();
        run("DELETE FROM cell_release WHERE id = '" + letter + "'");
        run("UPDATE member SET status = 'ACTIVE' WHERE id = '" + member + "'");
        show(neighbour, taken).then().statusCode(409).body("code", equalTo("cell-receipt-other"));
        show(member, OtherCell.SX.receipt("js", letter, CellDecision.VOID, former, null))
                .then()
                .statusCode(409)
                .body("code", equalTo("cell-receipt-other"));
        // On the way to a third cell: were both believed, they would be in two places.
        UUID second = UUID.fromString(post(
                        officer,
                        "/members/" + member + "/cell-release",
                        Map.of("toCell", "gd", "reason", "OTHER", "agreed", true))
                .path("id"));
        show(member, taken).then().statusCode(409).body("code", equalTo("cell-release-open"));
        show(member, OtherCell.GD.receipt(second, CellDecision.VOID, null))
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            show(member, taken)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(letter.toString()), "state", equalTo("TAKEN"), "toCell", equalTo("sx"));
        }
        assertThat(statusOf(member)).isEqualTo("MOVED_AWAY");
        assertThat(Facts.of(former, 2))
                .extracting(Facts.Fact::name)
                .containsExactly("member-joined", "member-status-changed");
        release(member).then().statusCode(409).body("code", equalTo("membership-over"));
    }

    /** Whoever is refused because of a letter must not be told to cancel what can't be cancelled. */
    @Test
    void whoIsOnTheWayIsToldWhatEndsIt() {
        String member = member();
        release(member);
        for (String act : List.of("withdraw", "retain", "third")) {
            assertThat(act(member, act, null).<String>path("detail"))
                    .contains("回执")
                    .contains("撤销");
        }
        assertThat(act(member, "transfer", null).<String>path("rows[0].detail")).contains("回执");
        Hall.as(officer)
                .header("Accept-Language", "en")
                .body(Map.of())
                .post("/members/" + member + "/withdraw")
                .then()
                .body("detail", containsString("receipt"));
    }

    /** The letter went astray, or its keys did, or what it says was corrected: the other cell decides once about either. */
    @Test
    void theLetterIsWrittenAnewUnderTheSameIdWhileItIsOpen() {
        Map<String, Object> person = PEOPLE.next();
        String member = Member.joining(union, person).id();
        Response first = release(member);
        Response again = release(member).then().statusCode(201).extract().response();
        CellLetter before = OtherCell.SX.letters.readLetter(first.path("letter"));
        CellLetter after = OtherCell.SX.letters.readLetter(again.path("letter"));
        assertThat(again.<String>path("letter")).isNotEqualTo(first.<String>path("letter"));
        assertThat(after).isEqualTo(before);
        assertThat(get(officer, "/members/" + member + "/cell-release").asString())
                .isEqualTo(again.asString());
        get(ADMINISTRATOR, "/audit-records?organisation=" + union)
                .then()
                .body(
                        "items.findAll { it.memberId == '" + member + "' }.act",
                        contains("RELEASED_TO_CELL", "RELEASED_TO_CELL"));
        show(member, receipt(before.id(), CellDecision.TAKEN)).then().statusCode(200);
        release(member).then().statusCode(409).body("code", equalTo("membership-over"));
        assertThat(get(officer, "/members/" + member + "/cell-release").<String>path("letter"))
                .isEqualTo(again.path("letter"));
    }

    @Test
    void aRetainedMemberStaysRetainedWhenTheLetterIsVoidAndCanBeLetGoAgain() {
        String member = member();
        act(member, "retain", null);
        UUID first = UUID.fromString(release(member).path("id"));
        show(member, receipt(first, CellDecision.VOID)).then().statusCode(200).body("state", equalTo("VOID"));
        assertThat(statusOf(member)).isEqualTo("RETAINED");
        Response again = release(member);
        assertThat(OtherCell.SX
                        .letters
                        .readLetter(again.path("letter"))
                        .membership()
                        .status())
                .isEqualTo("RETAINED");
        // What was said about the first letter says nothing about this one.
        show(member, receipt(first, CellDecision.VOID)).then().statusCode(200).body("id", equalTo(first.toString()));
        assertThat(statusOf(member)).isEqualTo("TRANSFERRING");
    }

    @Test
    void believesNoReceiptButOfTheCellTheLetterIsFor() {
        String member = member();
        UUID letter = UUID.fromString(release(member).path("id"));
        String good = receipt(letter, CellDecision.TAKEN);
        String[] parts = good.split("\\.");
        String other = receipt(UUID.randomUUID(), CellDecision.TAKEN);
        List<String> invalid = List.of(
                OtherCell.FALSE_SX.receipt(letter, CellDecision.TAKEN, TODAY),
                OtherCell.SX.receipt("gd", letter, CellDecision.TAKEN, UUID.fromString(member), TODAY),
                OtherCell.SX.signed(
                        CellSeals.LETTER,
                        new CellReceipt(letter, "sx", "js", CellDecision.VOID, UUID.randomUUID(), NOW, null, NOW)),
                // Taken without a day, void with one, and of nobody.
                OtherCell.SX.receipt(letter, CellDecision.TAKEN, null),
                OtherCell.SX.letters.write(
                        new CellReceipt(letter, "sx", "js", CellDecision.VOID, UUID.randomUUID(), NOW, TODAY, NOW)),
                OtherCell.SX.letters.write(
                        new CellReceipt(letter, "sx", "js", CellDecision.VOID, null, NOW, null, NOW)),
                parts[0] + "." + other.split("\\.")[1] + "." + parts[2],
                parts[0] + "." + parts[1] + ".",
                "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                "nonsense");
        for (String receipt : invalid) {
            show(member, receipt).then().statusCode(422).body("code", equalTo("cell-receipt-invalid"));
        }
        for (String receipt : List.of(OtherCell.GD.receipt(letter, CellDecision.TAKEN, TODAY), other)) {
            show(member, receipt).then().statusCode(409).body("code", equalTo("cell-receipt-other"));
        }
        String neighbour = member();
        show(neighbour, good).then().statusCode(409).body("code", equalTo("cell-receipt-other"));
        assertThat(statusOf(member) + statusOf(neighbour)).isEqualTo("TRANSFERRINGACTIVE");
    }

    @Test
    void letsNobodyGoWhoHasNotAgreedNorToNowhereNorThemselves() {
        String member = member();
        String path = "/members/" + member + "/cell-release";
        post(officer, path, Map.of("toCell", "sx", "reason", "OTHER", "agreed", false))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/agreed"));
        for (String cell : List.of("js", "nx")) {
            post(officer, path, Map.of("toCell", cell, "reason", "OTHER", "agreed", true))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("unknown-cell"));
        }
        Member own = Member.joining(union, PEOPLE.next()).activate();
        Hall.appointOnly(own.subject(), "ENROLMENT_OFFICER", union);
        own.signedIn()
                .body(Targets.release())
                .post("/members/" + own.id() + "/cell-release")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-membership"));
    }

    @Test
    void ofATransferAndALetterAtOnceOneBegins() throws Exception {
        for (int round = 0; round < 3; round++) {
            String member = member();
            List<String> won = Collections.synchronizedList(new ArrayList<>());
            List<Callable<Object>> runners = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runners.add(() -> release(member).statusCode() == 201 ? won.add("letter") : "");
                runners.add(
                        () -> act(member, "transfer", null).path("rows[0].code") == null ? won.add("transfer") : "");
            }
            Race.run(runners);
            // A letter is written anew as often as it is asked for; a transfer begins once.
            assertThat(Set.copyOf(won)).hasSize(1);
            assertThat(won).hasSize(won.contains("letter") ? 3 : 1);
            assertThat(get(officer, "/members/" + member + "/cell-release").statusCode())
                    .isEqualTo(won.contains("letter") ? 200 : 404);
        }
    }

    @Test
    void whoMergesMeanwhileIsToldOfAndTheLetterHolds() {
        String member = member();
        UUID letter = UUID.fromString(release(member).path("id"));
        Hall.merge(ADMINISTRATOR, union, elsewhere).then().statusCode(200);
        String there = Hall.appointed("ENROLMENT_OFFICER", elsewhere);
        assertThat(statusOf(member)).isEqualTo("TRANSFERRING");
        post(
                        there,
                        "/members/" + member + "/cell-release/receipt",
                        Map.of("receipt", OtherCell.SX.receipt(letter, CellDecision.TAKEN, TODAY)))
                .then()
                .statusCode(200);
        assertThat(Facts.of(UUID.fromString(member), 3))
                .extracting(Facts.Fact::name)
                .containsExactly("member-joined", "member-transferred", "member-status-changed");
    }
}
