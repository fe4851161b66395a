package org.guildhall.membership.personaldata.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.guildhall.membership.personaldata.rotation.DatabaseScan;
import org.guildhall.membership.privacy.BlindIndex;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People with unmistakable values go through everything there is, and are erased: then nothing of them is found in any column of
 * any table, in clear, encrypted or as a fingerprint, nor in topics, logs and answers. Before, it is found where it should be.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class ErasureCanaryTest {

    private static final People PEOPLE = new People(74);
    private static final int NAME_INDEX_BYTES = 8;
    private static final String LISTENING = "whatever is logged from here on is looked through";

    @Inject
    DatabaseScan scan;

    @Inject
    BlindIndex blindIndex;

    private LogLines logged;

    private UUID union;
    private String joinToken;
    private String reviewSession;

    @BeforeEach
    void listen() {
        logged = new LogLines(Level.ALL);
        Logger.getLogger(getClass().getName()).warning(LISTENING);
        union = Hall.union();
        joinToken = Hall.openSession(union, "AUTOMATIC", null).path("joinToken");
    }

    @AfterEach
    void stopListening() {
        logged.close();
    }

    @Test
    void nothingIsLeftOfAMember() throws SQLException {
        Map<String, Object> person = canary("夜莺");
        Map<String, Object> before = canary("夜莺");
        before.put("mobile", person.get("mobile"));
        before.put("name", "夜莺旧名");
        Response joined = Hall.joined(joinToken, before);
        Member member = Member.of(before, joined).activate();
        correct(member, person);
        use(member, person);
        List<String> receipts = List.of(joined.path("receipt"), apply(person));
        UUID list =
                Imports.preview(ADMINISTRATOR, union, Imports.csv(List.of(person), "工作单位", "岗位", "夜莺名册单位", "夜莺名册岗位"));
        List<String> texts = List.of("夜莺", number(person), number(before), mobile(person), "JSQ-证书");
        List<byte[]> fingerprints = Stream.of(person, before)
                .flatMap(one -> Stream.of(
                        blindIndex.of("document", "RESIDENT_ID|" + number(one)),
                        blindIndex.of("mobile", "+86" + mobile(one)),
                        Arrays.copyOf(
                                blindIndex.of(
                                        "name",
                                        one.get("name") + "|" + number(one).substring(14)),
                                NAME_INDEX_BYTES)))
                .toList();

        assertThat(scan.find(texts, fingerprints))
                .contains(
                        "person.name_cipher",
                        "person.document_cipher",
                        "person.mobile_cipher",
                        "person.document_index",
                        "person.mobile_index",
                        "person.name_index",
                        "person_former_document.document_index",
                        "application.employer_cipher",
                        "application.job_title_cipher",
                        "application.reason_note_cipher",
                        "held_application.name_cipher",
                        "held_application.document_cipher",
                        "skill_record.certificate_cipher",
                        "import_row.cells",
                        "import_row.key");
        assertThat(answers(member, receipts, list)).contains("夜莺飞来");

        member.signedIn()
                .body(Map.of("leave", true))
                .post("/members/me/erase")
                .then()
                .statusCode(200);
        assertNothingIsLeft(texts, fingerprints, member.id(), answers(member, receipts, list));
    }

    @Test
    void nothingIsLeftOfWhoCameByAList() throws SQLException {
        Map<String, Object> person = canary("云雀");
        UUID run =
                Imports.applied(ADMINISTRATOR, union, Imports.csv(List.of(person), "工作单位", "岗位", "云雀名册单位", "云雀名册岗位"));
        String id = Imports.created(ADMINISTRATOR, run).get(0).toString();
        List<String> texts = List.of("云雀", number(person), mobile(person));
        assertThat(scan.find(texts, List.of()))
                .contains("member_work.employer_cipher", "member_work.job_title_cipher", "person.name_cipher");
        Hall.post(ADMINISTRATOR, "/members/" + id + "/withdraw", Map.of())
                .then()
                .statusCode(201);
        Hall.post(ADMINISTRATOR, "/members/" + id + "/erase", Map.of("reason", "书面申请"))
                .then()
                .statusCode(200);
        assertNothingIsLeft(texts, List.of(blindIndex.of("document", "RESIDENT_ID|" + number(person))), id, "");
    }

    private void assertNothingIsLeft(List<String> texts, List<byte[]> fingerprints, String member, String answers)
            throws SQLException {
        assertThat(scan.find(texts, fingerprints)).isEmpty();
        assertThat(answers).doesNotContain(texts);
        // Once the last fact is there, all before are.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Facts.of(UUID.fromString(member), 1).stream()
                        .anyMatch(fact -> fact.name().equals("member-erased")));
        for (String topic : Set.of("guildhall.membership.v1", "guildhall.membership.v1.dead-letter")) {
            assertThat(told(topic)).doesNotContain(texts);
        }
        assertThat(logged.whole()).contains(LISTENING).doesNotContain(texts);
    }

    private static String told(String topic) {
        return TopicRecords.of(topic).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8) + record.headers())
                .collect(Collectors.joining("\n"));
    }

    /** @param bird that no other test has */
    private static Map<String, Object> canary(String bird) {
        Map<String, Object> person = PEOPLE.next();
        person.put("name", bird + "飞来");
        person.put("employer", bird + "养殖有限公司");
        person.put("jobTitle", bird + "饲养员");
        return person;
    }

    private static String number(Map<String, Object> person) {
        return (String) person.get("documentNumber");
    }

    private static String mobile(Map<String, Object> person) {
        return (String) person.get("mobile");
    }

    private static void correct(Member member, Map<String, Object> right) {
        Hall.as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(Map.of(
                        "name",
                        right.get("name"),
                        "documentType",
                        "RESIDENT_ID",
                        "documentNumber",
                        number(right),
                        "reason",
                        "核对证件"))
                .post("/members/" + member.id() + "/corrections")
                .then()
                .statusCode(200);
    }

    /** Everything that can be done to a member, and leaves something behind. */
    private void use(Member member, Map<String, Object> person) {
        String path = "/members/" + member.id();
        Hall.post(ADMINISTRATOR, path + "/unmask", Map.of("reason", "核对证件"))
                .then()
                .statusCode(200);
        Hall.post(ADMINISTRATOR, "/members/search", Map.of("mobile", mobile(person)))
                .then()
                .statusCode(200);
        Hall.post(
                        ADMINISTRATOR,
                        path + "/skill-assessments",
                        Map.of("level", "SENIOR", "trade", "电工", "certificateNumber", "JSQ-证书"))
                .then()
                .statusCode(201);
        String transfer = member.signedIn()
                .body(Map.of("organisationId", Hall.organisation(null, "CITY")))
                .post("/members/me/transfers")
                .path("id");
        member.signedIn()
                .post("/members/me/transfers/" + transfer + "/cancel")
                .then()
                .statusCode(200);
        Hall.get(ADMINISTRATOR, path + "/cards").then().statusCode(200);
        member.signedIn().post("/members/me/card/activate");
        Hall.post(ADMINISTRATOR, path + "/activation-codes", Map.of("reason", "本人到场"));
        member.get("/notices").then().statusCode(200);
    }

    /** Somebody sends an application with their document, and an officer refuses it in words. */
    private String apply(Map<String, Object> person) {
        Map<String, Object> typed = new HashMap<>(person);
        typed.put("mobile", PEOPLE.next().get("mobile"));
        Response session = Hall.openSession(union, "REVIEW", null);
        reviewSession = session.path("id");
        Response applied = Hall.joined(session.path("joinToken"), typed);
        Hall.post(
                        ADMINISTRATOR,
                        "/applications/" + applied.path("applicationId") + "/reject",
                        Map.of("reasonCode", "OTHER", "note", "夜莺已飞走"))
                .then()
                .statusCode(200);
        typed.put("jobTitle", "夜莺另一岗位");
        return Hall.joined(session.path("joinToken"), typed).path("receipt");
    }

    /** What officers, and whoever has a receipt, are told. */
    private String answers(Member member, List<String> receipts, UUID list) {
        String path = "/members/" + member.id();
        Stream<Response> pages = receipts.stream()
                .flatMap(receipt -> Stream.of("/receipts/" + receipt, "/join/receipts/" + receipt))
                .map(page -> RestAssured.given().get(page));
        Stream<Response> answers = Stream.of(
                Hall.get(ADMINISTRATOR, path),
                Hall.get(ADMINISTRATOR, path + "/history"),
                Hall.get(ADMINISTRATOR, path + "/consents"),
                Hall.get(ADMINISTRATOR, path + "/skill-assessments"),
                Hall.get(ADMINISTRATOR, "/members?organisation=" + union),
                Hall.get(ADMINISTRATOR, "/audit-records?organisation=" + union),
                Hall.get(ADMINISTRATOR, "/recruitment-sessions/" + reviewSession + "/applications"),
                Hall.get(ADMINISTRATOR, "/imports/" + list + "/rows"),
                Hall.get(ADMINISTRATOR, "/imports/" + list + "/file"),
                Hall.post(ADMINISTRATOR, path + "/unmask", Map.of("reason", "核对证件")),
                Hall.post(ADMINISTRATOR, "/member-names", Map.of("memberIds", List.of(member.id()), "purpose", "检录")));
        return Stream.concat(pages, answers)
                .map(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    return new String(answer.asByteArray(), StandardCharsets.UTF_8);
                })
                .collect(Collectors.joining("\n"));
    }
}
