package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ArchiveEntryTest {

    private static final People PEOPLE = new People(10);
    private static final int YEAR = LocalDate.now(Clocks.BUSINESS_ZONE).getYear();

    @Inject
    DataSource dataSource;

    private final Targets targets = new Targets(PEOPLE);

    @Test
    void numbersEntriesByYearAndChainsThem() {
        UUID union = union();
        Response first = Archive.add(ADMINISTRATOR, union, Archive.body("一届一次会议"));
        first.then()
                .statusCode(201)
                .body("year", equalTo(YEAR))
                .body("number", equalTo(1))
                .body("title", nullValue());
        UUID second = Archive.add(union, "一届二次会议");
        get(ADMINISTRATOR, "/archive-entries/" + second)
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("kind", equalTo("MINUTES"))
                .body("happenedOn", equalTo("2026-01-02"))
                .body("title", equalTo("一届二次会议"))
                .body("text", equalTo("一届二次会议的内容"))
                .body("recordedBy", equalTo(ADMINISTRATOR))
                .body("source", nullValue())
                .body("previousHash", equalTo(first.<String>path("hash")));
        assertThat(Archive.entries(union).getList("items.number")).containsExactly(2, 1);
        String path = "/organisations/" + union + "/archive-entries";
        get(ADMINISTRATOR, path + "?kind=CONTRACT").then().body("items", empty());
        get(ADMINISTRATOR, path + "?year=2025").then().body("items", empty());
        String next = get(ADMINISTRATOR, path + "?limit=1").path("next");
        get(ADMINISTRATOR, path + "?limit=1&cursor=" + next)
                .then()
                .body("items.title", contains("一届一次会议"))
                .body("next", nullValue());
    }

    @Test
    void aCounterEntryCorrectsAndBothStay() {
        UUID union = union();
        UUID wrong = Archive.add(union, "与某公司签订合同");
        Map<String, Object> right = Archive.body("与另一公司签订合同");
        right.put("kind", "CONTRACT");
        UUID counter = Hall.idOf(post(
                ADMINISTRATOR, "/archive-entries/" + wrong + "/corrections", Map.of("reason", "公司有误", "entry", right)));
        get(ADMINISTRATOR, "/archive-entries/" + counter)
                .then()
                .body("number", equalTo(2))
                .body("corrects", equalTo(wrong.toString()))
                .body("reason", equalTo("公司有误"))
                .body("title", equalTo("与另一公司签订合同"));
        get(ADMINISTRATOR, "/archive-entries/" + wrong)
                .then()
                .body("title", equalTo("与某公司签订合同"))
                .body("correctedBy", contains(counter.toString()));
        post(ADMINISTRATOR, "/archive-entries/" + wrong + "/corrections", Map.of("entry", right))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
    }

    @Test
    void findsEntriesByKindPersonAndWords() {
        UUID union = union();
        String member = targets.member(Hall.union());
        Map<String, Object> named = Archive.body("慰问职工");
        named.put("persons", List.of(member, member));
        named.put("kind", "ACTIVITY");
        Hall.idOf(Archive.add(ADMINISTRATOR, union, named));
        Archive.add(union, "Dining Hall 合同讨论");
        Archive.add(union, "食堂讨论");
        String path = "/organisations/" + union + "/archive-entries/search";
        assertThat(titles(path, Map.of("year", YEAR, "memberId", member))).containsExactly("慰问职工");
        assertThat(titles(path, Map.of("year", YEAR, "words", "讨论"))).containsExactly("食堂讨论", "Dining Hall 合同讨论");
        assertThat(titles(path, Map.of("year", YEAR, "words", "hall  合同"))).containsExactly("Dining Hall 合同讨论");
        assertThat(titles(path, Map.of("year", YEAR, "words", "职工", "kind", "MINUTES")))
                .isEmpty();
        assertThat(titles(path, Map.of("year", YEAR - 1))).isEmpty();
        post(ADMINISTRATOR, path, Map.of("words", "讨论"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year"));
        String next = post(ADMINISTRATOR, path + "?limit=1", Map.of("year", YEAR, "words", "讨论"))
                .path("next");
        assertThat(titles(path + "?limit=1&cursor=" + next, Map.of("year", YEAR, "words", "讨论")))
                .containsExactly("Dining Hall 合同讨论");
        get(ADMINISTRATOR, "/organisations/" + union + "/archive-entries?kind=ACTIVITY")
                .then()
                .body("items[0].persons", contains(member));
    }

    private static List<String> titles(String path, Map<String, Object> wanted) {
        return post(ADMINISTRATOR, path, wanted)
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    @Test
    void refusesWhatMakesNoEntry() {
        UUID union = union();
        Map<String, Object> body = Archive.body("会议");
        body.put("persons", List.of(UUID.randomUUID()));
        Archive.add(ADMINISTRATOR, union, body).then().statusCode(422).body("errors.pointer", contains("/persons/0"));
        body = Archive.body("会议");
        body.put("attachments", List.of(Map.of("id", UUID.randomUUID(), "name", "a.pdf")));
        Archive.add(ADMINISTRATOR, union, body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attachments/0/id"))
                .body("errors.code", contains("unknown-attachment"));
        body = Archive.body("会议");
        body.put("happenedOn", LocalDate.now(Clocks.BUSINESS_ZONE).plusDays(1).toString());
        Archive.add(ADMINISTRATOR, union, body).then().statusCode(422).body("errors.pointer", contains("/happenedOn"));
        assertThat(Archive.entries(union).getList("items")).isEmpty();
        UUID first = Archive.add(union, "没有缺号");
        get(ADMINISTRATOR, "/archive-entries/" + first).then().body("number", equalTo(1));
    }

    @Test
    void officersWriteAuditorsReadAndVerify() {
        UUID union = union();
        UUID entry = Archive.add(union, "会议");
        String officer = appointed("ENROLMENT_OFFICER", union);
        String auditor = appointed("AUDITOR", union);
        String stranger = appointed("ENROLMENT_OFFICER", union());
        Archive.add(officer, union, Archive.body("会议")).then().statusCode(201);
        Archive.add(auditor, union, Archive.body("会议")).then().statusCode(403);
        Archive.add(stranger, union, Archive.body("会议")).then().statusCode(404);
        String verifications = "/organisations/" + union + "/archive-verifications";
        post(auditor, verifications).then().statusCode(200).body("holds", equalTo(true));
        post(officer, verifications).then().statusCode(403);
        post(appointed("AUDITOR", union()), verifications).then().statusCode(404);
        get(auditor, "/archive-entries/" + entry).then().statusCode(200);
        get(stranger, "/archive-entries/" + entry).then().statusCode(404);
        get(stranger, "/organisations/" + union + "/archive-export").then().statusCode(404);
    }

    @Test
    void aFileIsTakenByItsContentAndGivenOutToBeSaved() {
        UUID union = union();
        byte[] pdf = Archive.PDF.getBytes(StandardCharsets.US_ASCII);
        Response sent = Archive.send(ADMINISTRATOR, union, pdf);
        sent.then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(pdf.length))
                .body("sha256", equalTo(ArchiveHash.of(pdf)));
        String file = sent.path("id");
        get(ADMINISTRATOR, "/archive-attachments/" + file).then().statusCode(404);
        Map<String, Object> body = Archive.body("会议");
        body.put("attachments", List.of(Map.of("id", file, "name", "纪要 1.pdf")));
        UUID entry = Hall.idOf(Archive.add(ADMINISTRATOR, union, body));
        get(ADMINISTRATOR, "/archive-entries/" + entry)
                .then()
                .body("attachments", hasSize(1))
                .body("attachments[0].name", equalTo("纪要 1.pdf"));
        Response download = Hall.administrator().accept("*/*").get("/archive-attachments/" + file);
        download.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"attachment.pdf\"; filename*=UTF-8''%E7%BA%AA%E8%A6%81%201.pdf");
        assertThat(download.asByteArray()).isEqualTo(pdf);
        // One file is one entry's.
        Archive.add(ADMINISTRATOR, union, body).then().statusCode(422);
        UUID elsewhere = union();
        body.put("attachments", List.of(Map.of("id", Hall.idOf(Archive.send(ADMINISTRATOR, union, pdf)), "name", "a")));
        Archive.add(ADMINISTRATOR, elsewhere, body).then().statusCode(422);
    }

    @Test
    void refusesOtherFiles() {
        UUID union = union();
        Archive.send(ADMINISTRATOR, union, "<html>".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(422)
                .body("code", equalTo("attachment-unknown-type"));
        byte[] large = new byte[AttachmentService.LARGEST + 1];
        Archive.send(ADMINISTRATOR, union, large).then().statusCode(413);
        Archive.send(appointed("AUDITOR", union), union, new byte[1]).then().statusCode(403);
    }

    @Test
    void whatOfficersWroteIsEncrypted() throws Exception {
        UUID union = union();
        Archive.add(union, "金丝雀座谈");
        Archive.attached(union);
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            for (String table :
                    List.of("archive_entry", "archive_entry_attachment", "archive_attachment", "idempotency_key")) {
                try (ResultSet row = sql.executeQuery("SELECT string_agg(t::text, '') FROM " + table + " t")) {
                    row.next();
                    String content = String.valueOf(row.getString(1));
                    for (String written : List.of("金丝雀座谈", "纪要.pdf", Archive.PDF)) {
                        assertThat(content)
                                .doesNotContain(HexFormat.of().formatHex(written.getBytes(StandardCharsets.UTF_8)))
                                .doesNotContain(written);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE archive_entry SET happened_on = '2026-01-01'",
                "UPDATE archive_entry SET hash = previous_hash",
                "DELETE FROM archive_entry",
                "TRUNCATE archive_entry CASCADE",
                "UPDATE archive_entry_attachment SET position = 9",
                "DELETE FROM archive_entry_attachment",
                "UPDATE archive_attachment SET sha256 = ''",
                "UPDATE archive_seal SET entries = 9",
                "DELETE FROM archive_seal"
            })
    void canNotBeAltered(String statement) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("are never changed or removed");
        }
    }

    @Test
    void aFileThatAnEntryNamesCanNotBeRemoved() throws Exception {
        UUID file = Archive.attached(union());
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("DELETE FROM archive_attachment WHERE id = '" + file + "'"))
                    .hasMessageContaining("archive_entry_attachment_file_fk");
        }
    }
}
