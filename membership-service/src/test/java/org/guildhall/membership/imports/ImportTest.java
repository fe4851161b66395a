package org.guildhall.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.guildhall.kit.testing.EventStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.imports.engine.ExpiryJob;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a file of members: looked at, taken, and taken back. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ImportTest {

    private static final People PEOPLE = new People(88);
    private static final List<String> TYPES =
            List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @Inject
    DataSource dataSource;

    @Inject
    ExpiryJob expiry;

    private UUID union;
    private String officer;

    @BeforeEach
    void foundUnion() {
        union = union();
        officer = appointed("ENROLMENT_OFFICER", union);
        Hall.declareNonMember(ADMINISTRATOR);
    }

    private static List<Map<String, Object>> people(int count) {
        return Stream.generate(PEOPLE::next).limit(count).toList();
    }

    private static String today() {
        return Clocks.today(Clock.systemUTC()).toString();
    }

    private Response members() {
        return get(officer, "/members?limit=200&organisation=" + union);
    }

    @Test
    void membersComeInAndGoOutAgainAsOne() {
        List<Map<String, Object>> people = people(4);
        byte[] file = Imports.csv(
                people, "入会日期", "会籍状态", "学历", "职工类别", "工作单位", "是否办卡", "2021/5/1", "保留会籍", "大专", "产业工人、快递员", "示例厂", "是");
        UUID id = Imports.preview(officer, union, file);
        Imports.read(officer, id)
                .then()
                .body("state", equalTo("READY"))
                .body("counts.rows", equalTo(4))
                .body("counts.ready", equalTo(4));
        members().then().body("items", hasSize(0));
        Imports.apply(officer, id, false).then().statusCode(200);
        Imports.await(officer, id, "APPLIED").then().body("counts.applied", equalTo(4));
        members()
                .then()
                .body("items", hasSize(4))
                .body("items.joinedOn", contains("2021-05-01", "2021-05-01", "2021-05-01", "2021-05-01"))
                .body("items[0].status", equalTo("RETAINED"));
        UUID member = Imports.created(officer, id).get(0);
        Facts.Fact imported = Facts.of(member, 1).get(0);
        assertThat(imported.name()).isEqualTo("member-imported");
        assertThat(imported.data().path("importId").asText()).isEqualTo(id.toString());
        assertThat(imported.data().path("joinedOn").asText()).isEqualTo("2021-05-01");
        assertThat(imported.data().path("status").asText()).isEqualTo("RETAINED");
        assertThat(imported.data().path("categories").toString()).isEqualTo("[\"INDUSTRIAL_WORKER\",\"COURIER\"]");
        Imports.apply(officer, id, false).then().statusCode(409).body("code", equalTo("import-not-ready"));
        Imports.undo(officer, id).then().statusCode(200);
        Imports.await(officer, id, "UNDONE").then().body("counts.undone", equalTo(4));
        members().then().body("items", hasSize(0));
        Facts.Fact undone = Facts.of(member, 2).get(1);
        assertThat(undone.name()).isEqualTo("member-import-undone");
        assertThat(undone.sequence()).isEqualTo(2);
        Imports.undo(officer, id).then().statusCode(409).body("code", equalTo("import-not-applied"));
        // As if they had never been: the same file is good once more, and so is joining.
        assertThat(Imports.rows(officer, Imports.preview(officer, union, file)))
                .containsExactly("2 READY", "3 READY", "4 READY", "5 READY");
        Member.joining(union, people.get(0));
    }

    @Test
    void nothingIsTakenBackOnceSomebodyMovedOn() {
        UUID id = Imports.applied(officer, union, Imports.csv(people(4)));
        List<String> moved =
                Imports.created(officer, id).stream().map(UUID::toString).toList();
        Map<String, Object> talk = Map.of("persuadedOn", today(), "way", "PHONE");
        post(officer, "/members/" + moved.get(0) + "/persuasions", talk).then().statusCode(201);
        post(ADMINISTRATOR, "/members/" + moved.get(2) + "/skill-assessments", Map.of("level", "SENIOR", "trade", "电工"))
                .then()
                .statusCode(201);
        post(officer, "/members/" + moved.get(3) + "/activation-codes", Map.of("reason", "本人持证件到场"))
                .then()
                .statusCode(201);
        Imports.undo(officer, id).then().statusCode(409).body("code", equalTo("import-moved-on"));
        get(officer, "/imports/" + id + "/rows?state=CHANGED")
                .then()
                .body("items.row", contains(2, 4, 5))
                .body("items.createdId", contains(moved.get(0), moved.get(2), moved.get(3)));
        Imports.read(officer, id)
                .then()
                .body("state", equalTo("APPLIED"))
                .body("counts.applied", equalTo(1))
                .body("counts.changed", equalTo(3));
        members().then().body("items", hasSize(4));
    }

    /** Whoever was looking at it goes away in the middle: the next one takes what is left, and nothing twice. */
    @Test
    void goesOnWhereItWasWhenItsWorkerDies() throws SQLException {
        UUID id = Imports.preview(officer, union, Imports.csv(people(8)));
        sql("CREATE FUNCTION die_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$", id);
        sql(
                "CREATE TRIGGER die_%1$s BEFORE UPDATE ON import_row FOR EACH ROW"
                        + " WHEN (NEW.state = 'APPLIED' AND NEW.number = 6 AND NEW.import_id = '%2$s')"
                        + " EXECUTE FUNCTION die_%1$s()",
                id);
        try {
            Imports.apply(officer, id, false).then().statusCode(200);
            Awaitility.await().until(() -> Imports.read(officer, id).<Integer>path("counts.applied") == 3);
            // Where it died nothing is left of the portion.
            members().then().body("items", hasSize(3));
        } finally {
            sql("DROP FUNCTION die_%1$s() CASCADE", id);
        }
        sql("UPDATE import_run SET lease_until = now() - interval '1 second' WHERE id = '%2$s'", id);
        Imports.awaitTimer(officer, id, "APPLIED").then().body("counts.applied", equalTo(8));
        members().then().body("items", hasSize(8));
        assertThat(Imports.created(officer, id)).doesNotHaveDuplicates().hasSize(8);
    }

    /** What always fails ends after some tries, and officers take back what came in until then. */
    @Test
    void endsWhenNobodyGetsOn() throws SQLException {
        UUID id = Imports.preview(officer, union, Imports.csv(people(5)));
        // The second portion can't be read by anybody.
        sql("UPDATE import_row SET cells = NULL WHERE import_id = '%2$s' AND number = 6", id);
        Imports.apply(officer, id, false).then().statusCode(200);
        Awaitility.await().until(() -> {
            sql(
                    "UPDATE import_run SET lease_until = now() - interval '1 second', tries = greatest(tries, 4)"
                            + " WHERE id = '%2$s' AND state = 'APPLYING' AND mark = 4",
                    id);
            return "APPLIED".equals(Imports.read(officer, id).path("state"));
        });
        Imports.read(officer, id)
                .then()
                .body("failure.code", equalTo("import-stuck"))
                .body("counts.applied", equalTo(3))
                .body("counts.ready", equalTo(2));
        Imports.undo(officer, id).then().statusCode(200);
        Imports.awaitTimer(officer, id, "UNDONE").then().body("failure", nullValue());
        members().then().body("items", hasSize(0));
    }

    /** The job that removes what expired finds it before somebody has it applied, and comes to its row afterwards. */
    @Test
    void whatIsBeingAppliedIsNotRemovedAndWhatExpiredIsNotApplied() throws Exception {
        UUID id = Imports.preview(officer, union, Imports.csv(people(2)));
        sql("UPDATE import_run SET expires_at = now() - interval '1 second' WHERE id = '%2$s'", id);
        Imports.apply(officer, id, false).then().statusCode(409).body("code", equalTo("import-expired"));
        CompletableFuture<Void> removal;
        try (Connection applying = dataSource.getConnection();
                Statement run = applying.createStatement()) {
            applying.setAutoCommit(false);
            run.execute("UPDATE import_run SET state = 'APPLYING' WHERE id = '" + id + "'");
            removal = CompletableFuture.runAsync(expiry::run);
            Awaitility.await().until(() -> {
                try (ResultSet waiting = run.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'"
                        + " AND query LIKE '%import_run%cleared%'")) {
                    waiting.next();
                    return waiting.getInt(1) > 0;
                }
            });
            applying.commit();
        }
        removal.get(10, TimeUnit.SECONDS);
        Imports.awaitTimer(officer, id, "APPLIED").then().body("counts.applied", equalTo(2));
    }

    private void sql(String statement, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement.formatted(id.toString().replace("-", ""), id));
        }
    }

    @Test
    void rowsWithErrorsAreLeftOutOnlyWhenThatIsSaid() {
        List<Map<String, Object>> people = people(2);
        String whole = (String) people.get(1).get("documentNumber");
        String cut = whole.substring(0, whole.length() - 1);
        people.get(1).put("documentNumber", cut);
        UUID id = Imports.preview(officer, union, Imports.csv(people));
        Imports.apply(officer, id, false).then().statusCode(409).body("code", equalTo("import-has-errors"));
        Imports.apply(officer, id, true).then().statusCode(200);
        Imports.await(officer, id, "APPLIED");
        assertThat(Imports.rows(officer, id)).containsExactly("2 APPLIED", "3 FAULTY 证件号码 invalid-document");
        // What is left to be corrected comes back, with what is wrong with it; corrected, it is taken.
        Response file = get(officer, "/imports/" + id + "/file");
        file.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        String lines = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertThat(lines.lines())
                .containsExactly(
                        "\uFEFF姓名,证件号码,手机号码,导入结果",
                        "%s,%s,%s,证件号码：证件号码不正确，请核对证件类型与号码。"
                                .formatted(
                                        people.get(1).get("name"),
                                        cut,
                                        people.get(1).get("mobile")));
        byte[] corrected = lines.replace(cut, whole).getBytes(StandardCharsets.UTF_8);
        assertThat(Imports.rows(officer, Imports.preview(officer, union, corrected)))
                .containsExactly("2 READY");
        post(officer, "/imports/" + id + "/discard").then().statusCode(200).body("contentRemoved", equalTo(true));
        get(officer, "/imports/" + id + "/file").then().statusCode(409).body("code", equalTo("import-content-removed"));
        get(appointed("AUDITOR", union), "/import-records?organisation=" + union)
                .then()
                .body("items.act", contains("PREVIEWED", "FILE_SEEN", "PREVIEWED"))
                .body("items[1].rows", nullValue());
    }

    @Test
    void onePersonComesInOnce() {
        List<Map<String, Object>> people = new ArrayList<>(people(6));
        Member elsewhere = Member.joining(union(), people.get(1));
        Member.joining(union(), people.get(2));
        people.get(2).put("mobile", PEOPLE.next().get("mobile"));
        Hall.joined(Hall.openSession(union(), "REVIEW", null).path("joinToken"), people.get(3));
        Member here = Member.joining(union, people.get(4));
        people.get(4).put("name", "别的名字");
        Member.joining(union, people.get(5));
        people.add(people.get(0));
        UUID id = Imports.preview(officer, union, Imports.csv(people));
        // Where somebody else's member is nobody is told, nor that they are one unless their number is known.
        assertThat(Imports.rows(officer, id))
                .containsExactly(
                        "2 READY",
                        "3 FAULTY 证件号码 already-a-member",
                        "4 FAULTY 证件号码 document-to-be-seen",
                        "5 FAULTY 证件号码 application-pending",
                        "6 FAULTY 证件号码 member-differs",
                        "7 UNCHANGED",
                        "8 FAULTY 证件号码 row-repeated");
        String told = get(officer, "/imports/" + id + "/rows").asString();
        assertThat(told).contains("与第 2 行重复").doesNotContain(elsewhere.id(), here.id());
        get(appointed("AUDITOR", union), "/import-records?organisation=" + union)
                .then()
                .statusCode(200)
                .body("items.importId", contains(id.toString()))
                .body("items[0].act", equalTo("PREVIEWED"))
                .body("items[0].officer", equalTo(officer))
                .body("items[0].rows", equalTo(7))
                .body("items[0].elsewhere", equalTo(3));
        // Somebody joins while the file waits: it is looked at once more.
        Member.joining(union, people.get(0));
        Imports.apply(officer, id, true).then().statusCode(200);
        Imports.await(officer, id, "APPLIED");
        assertThat(Imports.rows(officer, id)).startsWith("2 UNCHANGED");
    }

    /** Who was told of enough persons elsewhere is told nothing more, not even by a file about nobody. */
    @Test
    void previewsTellSoMuchOfOthersAndNoMore() throws SQLException {
        List<Map<String, Object>> elsewhere = people(4);
        String token = Hall.openSession(union(), "AUTOMATIC", null).path("joinToken");
        elsewhere.forEach(person -> Hall.joined(token, person));
        UUID before = Imports.preview(officer, union, Imports.csv(people(1)));
        sql(
                "UPDATE import_elsewhere SET told = 997 WHERE subject ="
                        + " (SELECT created_by FROM import_run WHERE id = '%2$s')",
                before);
        UUID id = Imports.preview(officer, union, Imports.csv(elsewhere));
        Imports.read(officer, id)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("failure.code", equalTo("import-told-enough"));
        assertThat(Imports.rows(officer, id)).isEmpty();
        UUID next = Imports.preview(officer, union, Imports.csv(people(1)));
        Imports.read(officer, next).then().body("failure.code", equalTo("import-told-enough"));
        assertThat(Imports.rows(officer, before)).containsExactly("2 READY");
        UUID others =
                Imports.preview(appointed("ENROLMENT_OFFICER", union), union, Imports.csv(elsewhere.subList(0, 1)));
        assertThat(Imports.rows(officer, others)).containsExactly("2 FAULTY 证件号码 already-a-member");
        get(appointed("AUDITOR", union), "/import-records?organisation=" + union)
                .then()
                .body("items.elsewhere", contains(1, 0, 3, 0));
    }

    @Test
    void whoWasAMemberComesInOnlyFromTheirLeavingOn() {
        List<Map<String, Object>> people = people(4);
        UUID id = Imports.preview(officer, union, Imports.csv(people, "入会日期", "2021-05-01"));
        assertThat(Imports.rows(officer, id)).containsExactly("2 READY", "3 READY", "4 READY", "5 READY");
        UUID elsewhere = union();
        List<String> members = people.stream()
                .limit(3)
                .map(person -> Member.joining(elsewhere, person).id())
                .toList();
        Map<String, Object> right = Map.of(
                "documentType",
                "RESIDENT_ID",
                "documentNumber",
                PEOPLE.residentId(LocalDate.of(1980, 1, 2)),
                "reason",
                "核对证件");
        Hall.as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(right)
                .post("/members/" + members.get(1) + "/corrections")
                .then()
                .statusCode(200);
        List<String> ends = List.of("withdraw", "withdraw", "record-death");
        for (int i = 0; i < ends.size(); i++) {
            post(ADMINISTRATOR, "/members/" + members.get(i) + "/" + ends.get(i), Map.of("validFrom", today()))
                    .then()
                    .statusCode(201);
        }
        // Who died, or has another number by now, doesn't come in by a list at all.
        Imports.apply(officer, id, true).then().statusCode(200);
        Imports.await(officer, id, "APPLIED");
        assertThat(Imports.rows(officer, id))
                .containsExactly(
                        "2 FAULTY 入会日期 joined-before-leaving",
                        "3 FAULTY 证件号码 document-to-be-seen",
                        "4 FAULTY 证件号码 document-to-be-seen",
                        "5 APPLIED");
        UUID again = Imports.applied(officer, union, Imports.csv(people.subList(0, 1), "入会日期", today()));
        Facts.Fact imported =
                Facts.of(Imports.created(officer, again).get(0), 1).get(0);
        assertThat(imported.data().path("memberSince").asText()).isEqualTo(today());
        Facts.Fact first = Facts.of(Imports.created(officer, id).get(0), 1).get(0);
        assertThat(first.data().path("memberSince").isNull()).isTrue();
    }

    @Test
    void nobodyImportsThemselves() {
        List<Map<String, Object>> people = people(2);
        String phone = "+86" + people.get(0).get("mobile");
        Response sent = RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(officer, phone))
                .contentType("text/csv")
                .body(Imports.csv(people))
                .post("/imports?kind=MEMBERS&organisation=" + union);
        UUID id = Hall.idOf(sent);
        Imports.await(officer, id, "READY");
        assertThat(Imports.rows(officer, id)).containsExactly("2 FAULTY 证件号码 own-membership", "3 READY");
        String unknown = "unknown-" + UUID.randomUUID();
        Hall.appointOnly(unknown, "ENROLMENT_OFFICER", union);
        Imports.send(unknown, union, Imports.csv(people))
                .then()
                .statusCode(403)
                .body("code", equalTo("sign-in-unlinked"));
    }

    @Test
    void whatWeWriteOutComesInUnchanged() {
        Member.joining(union, PEOPLE.next());
        Imports.applied(
                officer, union, Imports.csv(people(4), "入会日期", "学历", "工作单位", "岗位", "2021-05-01", "本科", "+示例厂", "钳工"));
        Map<String, UUID> sent = new HashMap<>();
        for (String type : TYPES) {
            Response exported = Hall.as(officer)
                    .accept(type)
                    .body(Map.of("organisationId", union, "purpose", "换届选民登记"))
                    .post("/member-exports");
            exported.then().statusCode(200);
            sent.put(type, Hall.idOf(Imports.send(officer, union, exported.asByteArray())));
        }
        sent.forEach((type, id) -> {
            // Beside the list a workbook says how many it has.
            Imports.await(officer, id, "READY").then().body("otherSheets", equalTo(type.equals("text/csv") ? 0 : 1));
            assertThat(Imports.rows(officer, id))
                    .as(type)
                    .containsExactly("2 UNCHANGED", "3 UNCHANGED", "4 UNCHANGED", "5 UNCHANGED", "6 UNCHANGED");
            Imports.apply(officer, id, false).then().statusCode(409).body("code", equalTo("import-nothing-ready"));
        });
        get(ADMINISTRATOR, "/audit-records?organisation=" + union)
                .then()
                .body("items.findAll { it.reason == '换届选民登记' }", hasSize(10));
    }

    @Test
    void theTemplateIsReadAsItIs() {
        Map<String, UUID> sent = new HashMap<>();
        for (String type : TYPES) {
            byte[] template = Hall.as(officer)
                    .accept(type)
                    .get("/import-templates/MEMBERS")
                    .asByteArray();
            sent.put(type, Hall.idOf(Imports.send(officer, union, template)));
        }
        sent.forEach((type, id) -> {
            Imports.await(officer, id, "READY");
            assertThat(Imports.rows(officer, id)).as(type).containsExactly("2 READY");
        });
    }

    @Test
    void filesThatCannotBeReadAreRefusedWithTheReason() {
        Map<String, byte[]> files = Map.of(
                "import-headings", "姓名,号码\r\n张三,1".getBytes(StandardCharsets.UTF_8),
                "import-empty", "姓名,证件号码,手机号码\r\n".getBytes(StandardCharsets.UTF_8),
                "import-unreadable", new byte[] {'P', 'K', 3, 4, 0, 0});
        Map<String, UUID> sent = new HashMap<>();
        files.forEach((code, file) -> sent.put(code, Hall.idOf(Imports.send(officer, union, file))));
        sent.forEach((code, id) -> Imports.await(officer, id, "REFUSED").then().body("failure.code", equalTo(code)));
        Imports.send(officer, union, new byte[0]).then().statusCode(422);
        // More than any other route takes.
        byte[] large = Arrays.copyOf("姓名,号码\r\n".getBytes(StandardCharsets.UTF_8), 2 << 20);
        Imports.send(officer, union, large).then().statusCode(201);
    }

    /** Room is taken before anything is read, and is free again when somebody goes away in the middle. */
    @Test
    void onlySoMuchIsTakenInAtOnce() throws Exception {
        List<Socket> senders = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                senders.add(beginUpload(32 << 20));
            }
            Response refused = Awaitility.await()
                    .until(
                            () -> Imports.send(officer, union, Imports.csv(people(1))),
                            sent -> sent.statusCode() == 503);
            refused.then().header("Retry-After", equalTo("5")).body("code", equalTo("import-busy"));
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
        Awaitility.await()
                .until(() ->
                        Imports.send(officer, union, Imports.csv(people(1))).statusCode() == 201);
    }

    /** Somebody who sends a large file slowly. */
    private Socket beginUpload(int length) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        String head = "POST /imports?kind=MEMBERS&organisation=" + union + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + TestTokens.of(officer) + "\r\nContent-Type: text/csv\r\nContent-Length: "
                + length + "\r\n\r\nabc";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void anOrganisationHasOnlySoManyUnfinished() throws SQLException {
        UUID id = Imports.preview(officer, union, Imports.csv(people(1)));
        sql(
                "INSERT INTO import_run (id, kind, organisation_id, state, format, created_by, created_at, expires_at, cleared,"
                        + " mark, progress, blank_rows, other_sheets, faults, own_phones, own_persons, turn_at)"
                        + " SELECT gen_random_uuid(), kind, organisation_id, state, format, created_by, created_at, expires_at,"
                        + " cleared, mark, progress, blank_rows, other_sheets, faults, own_phones, own_persons, turn_at"
                        + " FROM import_run, generate_series(1, 999) WHERE id = '%2$s'",
                id);
        Imports.send(officer, union, Imports.csv(people(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("import-too-many"));
        post(officer, "/imports/" + id + "/discard").then().statusCode(200);
        Imports.send(officer, union, Imports.csv(people(1))).then().statusCode(201);
    }

    @Test
    void othersSeeNothingOfItAndOfficersSeeItLive() throws Exception {
        UUID id = Imports.preview(officer, union, Imports.csv(people(1)));
        String other = appointed("ENROLMENT_OFFICER", union());
        for (String path : List.of("", "/rows", "/file", "/stream")) {
            get(other, "/imports/" + id + path).then().statusCode(404);
        }
        Imports.apply(other, id, false).then().statusCode(404);
        Imports.undo(other, id).then().statusCode(404);
        try (EventStream stream =
                new EventStream("/imports/" + id + "/stream", "Authorization", "Bearer " + TestTokens.of(officer))) {
            Awaitility.await().until(() -> stream.data().size() == 1);
            assertThat(stream.data().get(0)).contains("\"state\":\"READY\"");
            Imports.apply(officer, id, false);
            Awaitility.await()
                    .until(() -> stream.data().stream().anyMatch(data -> data.contains("\"state\":\"APPLIED\"")));
        }
        get(officer, "/imports?kind=MEMBERS&organisation=" + union).then().body("items.id", contains(id.toString()));
        get(officer, "/imports?kind=MEMBERS&organisation=" + union()).then().statusCode(not(200));
    }

    @Test
    void streamEndsWithTheAppointmentOfWhoeverListens() throws Exception {
        UUID id = Imports.preview(officer, union, Imports.csv(people(1)));
        String passing = "passing-" + UUID.randomUUID();
        UUID appointment = Hall.appoint(passing, "ENROLMENT_OFFICER", union);
        String token = "Bearer " + TestTokens.of(passing);
        try (EventStream stream = new EventStream("/imports/" + id + "/stream", "Authorization", token)) {
            stream.await("\"state\":\"READY\"");
            post(ADMINISTRATOR, "/appointments/" + appointment + "/end").then().statusCode(200);
            Awaitility.await().until(stream::isOver);
        }
    }
}
