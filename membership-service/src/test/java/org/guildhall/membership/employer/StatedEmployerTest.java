package org.guildhall.membership.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.employer.StatedEmployerRows.Statement;
import org.guildhall.membership.privacy.KeyOfBefore;
import org.guildhall.membership.testing.CreditCodes;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members state of their employers, and which of the register is meant. */
@QuarkusTest
@WithTestResource(TestStack.class)
class StatedEmployerTest {

    private static final People PEOPLE = new People(63);

    @Inject
    EmployerJobs jobs;

    @Inject
    Database database;

    @Inject
    StatedEmployerRows rows;

    @Inject
    EmployerIndex index;

    private UUID county;
    private UUID union;
    private String officer;

    @BeforeEach
    void plant() {
        county = organisation(null, "COUNTY");
        union = organisation(county, "GRASSROOTS");
        officer = appointed("ENROLMENT_OFFICER", county);
    }

    private Response join(UUID organisation, String employer, String creditCode) {
        Map<String, Object> person = PEOPLE.next();
        person.put("employer", employer);
        person.put("employerCreditCode", creditCode);
        return joined(text(openSession(organisation, "AUTOMATIC", null), "/joinToken"), person);
    }

    private UUID registered(UUID keeper, String name, String creditCode) {
        Map<String, Object> body = new HashMap<>(Map.of("keeperId", keeper, "name", name));
        body.put("creditCode", creditCode);
        return idOf(post(ADMINISTRATOR, "/employers", body));
    }

    /** What is left for officers, such as {@code 示例厂 2}. */
    private List<String> unmatched(UUID organisation) {
        jobs.readAll();
        Response answer = as(ADMINISTRATOR).get("/stated-employers?organisation=" + organisation);
        answer.then().statusCode(200);
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> group : answer.<List<Map<String, Object>>>path("items")) {
            String said =
                    (String) (group.get("employer") == null ? group.get("employerCreditCode") : group.get("employer"));
            lines.add(said + " " + group.get("members"));
        }
        return lines;
    }

    @Test
    void isGroupedByWhatSpellingsHaveInCommonAndCountedBelowWhoAsks() {
        UUID township = organisation(county, "TOWNSHIP");
        join(union, "示例（北京）制造有限公司", null);
        join(union, "示例(北京) 制造有限责任公司", null);
        join(organisation(township, "GRASSROOTS"), "示例【北京】制造有限公司", null);
        join(union, "另一物流厂", null);
        join(union, null, null);
        assertThat(unmatched(county)).hasSize(2).first().asString().endsWith(" 3");
        assertThat(unmatched(county).get(1)).isEqualTo("另一物流厂 1");
        assertThat(unmatched(township)).containsExactly("示例【北京】制造有限公司 1");
        Response page = as(officer).get("/stated-employers?limit=1&organisation=" + county);
        as(officer)
                .get("/stated-employers?limit=1&organisation=" + county + "&cursor=" + page.<String>path("next"))
                .then()
                .body("items.employer", contains("另一物流厂"));
    }

    @Test
    void theRegisterIsMeantByCodeElseByName() {
        String code = CreditCodes.next();
        String otherCode = CreditCodes.next();
        registered(county, "示例制造有限公司", code);
        join(union, "别的写法", code.toLowerCase(Locale.ROOT));
        join(union, "示例制造有限责任公司", null);
        join(union, "示例制造有限公司", "不是代码");
        assertThat(unmatched(county)).isEmpty();
        join(union, "示例制造有限公司", otherCode);
        assertThat(unmatched(county)).as("another code is another employer").containsExactly("示例制造有限公司 1");
    }

    @Test
    void whoIsRegisteredLaterIsFoundForThoseWhoStatedItBefore() {
        String code = CreditCodes.next();
        join(union, "后登记的厂", null);
        join(union, "只知代码", code);
        assertThat(unmatched(county)).hasSize(2);
        UUID id = registered(county, "暂名", code);
        assertThat(unmatched(county)).containsExactly("后登记的厂 1");
        as(officer)
                .header("If-Match", "*")
                .body(Map.of("name", "后登记的厂"))
                .patch("/employers/" + id)
                .then()
                .statusCode(200);
        assertThat(unmatched(county)).isEmpty();
    }

    @Test
    void aNameThatTwoHaveIsLeftForAnOfficerAndSoIsOneKeptElsewhere() {
        registered(county, "同名厂", CreditCodes.next());
        registered(county, "同名厂", CreditCodes.next());
        registered(organisation(null, "COUNTY"), "外地厂", CreditCodes.next());
        join(union, "同名厂", null);
        join(union, "外地厂", null);
        assertThat(unmatched(county)).containsExactlyInAnyOrder("同名厂 1", "外地厂 1");
    }

    @Test
    void anOfficerSaysWhichIsMeantForThoseWhoComeLaterToo() {
        UUID id = registered(county, "示例制造有限公司", null);
        join(union, "示例厂（老厂区）", null);
        join(union, "示例厂(老厂区)", null);
        assertThat(unmatched(county)).hasSize(1);
        String key = as(officer).get("/stated-employers?organisation=" + county).path("items[0].key");
        Map<String, Object> link = Map.of("key", key, "employerId", id);
        String elsewhere = appointed("ENROLMENT_OFFICER", organisation(null, "COUNTY"));
        post(elsewhere, "/stated-employers/link", link).then().statusCode(404);
        post(officer, "/stated-employers/link", link).then().statusCode(200).body("members", equalTo(2));
        join(union, "示例厂（老厂区）", null);
        assertThat(unmatched(county)).isEmpty();
        post(officer, "/stated-employers/link", Map.of("key", key.substring(1) + "A", "employerId", id))
                .then()
                .statusCode(404);
        post(officer, "/stated-employers/link", Map.of("key", "短", "employerId", id))
                .then()
                .statusCode(422);
    }

    @Test
    void whoMeantOneThatIsClosedMeansTheOneRegisteredInItsPlace() {
        String code = CreditCodes.next();
        UUID wrong = registered(county, "登错的厂", code);
        join(union, "登错的厂", code);
        join(union, "登错的厂", null);
        assertThat(unmatched(county)).isEmpty();
        close(wrong);
        assertThat(unmatched(county)).containsExactly("登错的厂 2");
        UUID right = registered(county, "登错的厂", code);
        assertThat(unmatched(county)).isEmpty();
        close(right);
        assertThat(unmatched(county)).containsExactly("登错的厂 2");
    }

    @Test
    void whoMeantOneThatIsClosedMeansTheOtherOfItsNameAtOnce() {
        UUID twin = registered(county, "同名的厂", null);
        join(union, "同名的厂", null);
        assertThat(unmatched(county)).isEmpty();
        UUID other = registered(county, "同名的厂", null);
        close(twin);
        assertThat(unmatched(county)).isEmpty();
        close(other);
        assertThat(unmatched(county)).containsExactly("同名的厂 1");
    }

    /** Whatever comes first, nobody means it in the end. */
    @Test
    void nobodyIsLinkedToOneThatIsBeingClosed() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID id = registered(county, "总厂" + round, null);
            join(union, "分厂" + round, null);
            assertThat(unmatched(county)).hasSize(round + 1);
            List<String> keys =
                    as(officer).get("/stated-employers?organisation=" + county).path("items.key");
            Race.run(List.of(
                    () -> closing(id).statusCode(),
                    () -> post(officer, "/stated-employers/link", Map.of("key", keys.get(0), "employerId", id))
                            .statusCode()));
            assertThat(unmatched(county)).hasSize(round + 1);
        }
    }

    private Response closing(UUID id) {
        return as(officer)
                .header("If-Match", "*")
                .body(Map.of("reason", "REGISTERED_IN_ERROR"))
                .post("/employers/" + id + "/close");
    }

    private void close(UUID id) {
        closing(id).then().statusCode(200);
    }

    @Test
    void whatAListSaidCountsAndGoesWithTheImport() {
        byte[] file = Imports.csv(List.of(PEOPLE.next(), PEOPLE.next()), "工作单位", "名册上的厂");
        UUID id = Imports.applied(officer, county, file);
        assertThat(unmatched(county)).containsExactly("名册上的厂 2");
        Imports.undo(officer, id).then().statusCode(200);
        Imports.await(officer, id, "UNDONE");
        assertThat(unmatched(county)).isEmpty();
    }

    /** Read before, written after: as when the reading is under way at that moment. */
    @Test
    void whoIsErasedWhileTheyAreReadLeavesNothing() {
        UUID member = left("抹去的厂");
        Statement statement = new Statement(member, index.ofName("抹去的厂"), null);
        erase(member).then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> rows.insert(List.of(statement)));
        assertThat(isStored(member)).isFalse();
    }

    @Test
    void whoIsErasedBesideTheReadingLeavesNothing() throws Exception {
        List<UUID> members = Stream.generate(() -> left("抹去的厂")).limit(8).toList();
        List<Callable<Object>> runners = new ArrayList<>();
        members.forEach(member -> runners.add(() -> erase(member).statusCode()));
        members.forEach(member -> runners.add(() -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.insert(List.of(new Statement(member, index.ofName("抹去的厂"), null))));
            return 200;
        }));
        assertThat(Race.run(runners)).containsOnly(200);
        assertThat(members).noneMatch(this::isStored);
    }

    private UUID left(String employer) {
        UUID member = UUID.fromString(join(union, employer, null).path("member.id"));
        post(ADMINISTRATOR, "/members/" + member + "/withdraw", Map.of()).then().statusCode(201);
        return member;
    }

    private static Response erase(UUID member) {
        return post(ADMINISTRATOR, "/members/" + member + "/erase", Map.of("reason", "本人书面申请"));
    }

    private boolean isStored(UUID member) {
        return database.find("SELECT 1 FROM stated_employer WHERE member_id = ?", row -> true, member)
                .isPresent();
    }

    /** Neither before it is read nor afterwards. */
    @Test
    void whatNobodyCanReadHoldsNothingUp() {
        join(union, "读得出的厂", null);
        assertThat(unmatched(county)).containsExactly("读得出的厂 1");
        Response damaged = join(union, "读不出的厂", null);
        join(union, "后来的厂", null);
        UUID application = UUID.fromString(damaged.path("applicationId"));
        byte[] kept = cipherOf(application);
        byte[] lost = KeyOfBefore.lost().encrypt("读不出的厂", "application|EMPLOYER", application);
        store(application, lost);
        try (LogLines log = new LogLines()) {
            assertThat(unmatched(county)).containsExactlyInAnyOrder("读得出的厂 1", "后来的厂 1");
            assertThat(log.of("member " + damaged.path("member.id"))).hasSize(1);
            UUID later = UUID.fromString(join(union, "后来损坏的厂", null).path("applicationId"));
            assertThat(unmatched(county)).hasSize(3);
            byte[] keptLater = cipherOf(later);
            store(later, lost);
            assertThat(unmatched(county)).containsExactlyInAnyOrder("读得出的厂 1", "后来的厂 1", "null 1");
            store(later, keptLater);
        } finally {
            store(application, kept);
        }
    }

    private byte[] cipherOf(UUID application) {
        return database.find(
                        "SELECT employer_cipher FROM application WHERE id = ?",
                        row -> row.getBytes("employer_cipher"),
                        application)
                .orElseThrow();
    }

    private void store(UUID application, byte[] cipher) {
        database.update("UPDATE application SET employer_cipher = ? WHERE id = ?", cipher, application);
    }

    /** Of one name others elsewhere write what they like; who asks sees what their own members write. */
    @Test
    void isToldAsThoseBelowWriteItAndWithTheCodeThatMostState() {
        String code = CreditCodes.next();
        UUID elsewhere = organisation(organisation(null, "COUNTY"), "GRASSROOTS");
        join(union, "抄写 制造厂", null);
        said().body("items.employerCreditCode", contains(nullValue()));
        join(union, "抄写制造厂", code);
        for (int i = 0; i < 3; i++) {
            join(elsewhere, "【抄写】制造厂", CreditCodes.next());
            join(elsewhere, "抄写制造厂", CreditCodes.next());
        }
        said().body("items.employer", contains("抄写制造厂"))
                .body("items.employerCreditCode", contains(code))
                .body("items.members", contains(2));
        join(union, "抄写制造 厂", CreditCodes.next());
        said().body("items.employer", contains("抄写制造 厂")).body("items.employerCreditCode", contains(nullValue()));
        join(union, "抄写制造厂", code);
        for (int i = 0; i < 3; i++) {
            join(union, "抄写制造厂", null);
        }
        said().body("items.employerCreditCode", contains(code)).body("items.members", contains(7));
    }

    private ValidatableResponse said() {
        jobs.readAll();
        return as(officer)
                .get("/stated-employers?organisation=" + county)
                .then()
                .statusCode(200);
    }

    @Test
    void isNobodysBusinessElsewhere() {
        String elsewhere = appointed("ENROLMENT_OFFICER", organisation(null, "COUNTY"));
        as(elsewhere).get("/stated-employers?organisation=" + county).then().statusCode(404);
        as(officer).get("/stated-employers?organisation=" + county).then().body("items", empty());
    }
}
