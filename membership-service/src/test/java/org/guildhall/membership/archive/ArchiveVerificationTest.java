package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ArchiveVerificationTest {

    private static final int YEAR = LocalDate.now(Clocks.BUSINESS_ZONE).getYear();

    @Inject
    DataSource dataSource;

    @TempDir
    Path folder;

    /** Three entries, of which the second has a file. */
    private static UUID archive() {
        UUID union = union();
        Archive.add(union, "一");
        Archive.attached(union);
        Archive.add(union, "三");
        return union;
    }

    @Test
    void anEmptyArchiveHolds() throws IOException {
        UUID union = union();
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
        assertThat(verifyFile(Archive.export(union))).contains("0 entries").endsWith("exit 0");
    }

    /** As whoever owns the database can, past the triggers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UPDATE archive_entry SET happened_on = '2020-01-01' WHERE number = 2        | 2 | [CONTENT]",
                "UPDATE archive_entry SET kind = 'CONTRACT' WHERE number = 3                 | 3 | [CONTENT]",
                "UPDATE archive_entry SET persons = ARRAY[id] WHERE number = 1               | 1 | [CONTENT]",
                "UPDATE archive_entry SET recorded_by = 'x' WHERE number = 1                 | 1 | [CONTENT]",
                "UPDATE archive_entry SET hash = sha256('x') WHERE number = 2                | 2 | [CONTENT]",
                "UPDATE archive_entry SET previous_hash = sha256('x') WHERE number = 2       | 2 | [PREVIOUS_HASH, CONTENT]",
                "UPDATE archive_entry SET title_cipher = text_cipher WHERE number = 3        | 3 | [UNREADABLE]",
                "UPDATE archive_entry SET number = 9 WHERE number = 3                        | 3 | [MISSING]",
                "DELETE FROM archive_entry WHERE number = 1                                  | 1 | [MISSING]",
                "DELETE FROM archive_entry WHERE number = 3                                  | 3 | [MISSING]",
                "UPDATE archive_head SET number = 2                                          | 3 | [HEAD]",
                "UPDATE archive_head SET number = 4                                          | 4 | [MISSING]",
                "UPDATE archive_head SET number = n, hash = h FROM (SELECT organisation_id AS o, number AS n, hash AS h FROM"
                        + " archive_entry) e WHERE n = 2 AND o = organisation_id             | 3 | [HEAD]",
                "DELETE FROM archive_entry_attachment WHERE position = 0                     | 2 | [CONTENT]",
                "UPDATE archive_attachment SET content_cipher = 'x'                          | 2 | [ATTACHMENT]",
                "UPDATE archive_attachment SET size = 1                                      | 2 | [CONTENT]",
            })
    void namesTheFirstEntryThatIsBrokenAndHow(String tampering, int number, String differs) throws SQLException {
        UUID union = archive();
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
        tamper(union, tampering);
        JsonPath verified = Archive.verify(union);
        assertThat(verified.getBoolean("holds")).isFalse();
        assertThat(verified.getInt("firstBroken.year")).isEqualTo(YEAR);
        assertThat(verified.getInt("firstBroken.number")).isEqualTo(number);
        assertThat(verified.getList("firstBroken.differs")).hasToString(differs);
    }

    /** By whoever reads the file alone, too. */
    @Test
    void anExportWhoseHeadWasSetBackIsToldToGoOn() throws SQLException, IOException {
        UUID union = archive();
        tamper(union, "UPDATE archive_head SET number = 2");
        assertThat(verifyFile(Archive.export(union))).contains("/3: [HEAD]").endsWith("exit 1");
    }

    /** A database that is away says nothing of a file. */
    @Test
    void aFileThatCanNotBeReadJustNowIsNotToldToBeAnother() throws SQLException {
        UUID union = archive();
        run("""
                CREATE FUNCTION away() RETURNS bytea LANGUAGE plpgsql STABLE AS
                    $$ BEGIN RAISE EXCEPTION 'away' USING ERRCODE = 'cannot_connect_now'; END $$;
                ALTER TABLE archive_attachment RENAME TO archive_attachment_kept;
                CREATE VIEW archive_attachment AS
                    SELECT id, organisation_id, media_type, size, sha256, away() AS content_cipher, uploaded_by, uploaded_at
                    FROM archive_attachment_kept""");
        try {
            post(ADMINISTRATOR, "/organisations/" + union + "/archive-verifications")
                    .then()
                    .statusCode(503);
        } finally {
            run("""
                    DROP VIEW archive_attachment;
                    ALTER TABLE archive_attachment_kept RENAME TO archive_attachment;
                    DROP FUNCTION away()""");
        }
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
    }

    private void run(String statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private void tamper(UUID union, String statement) throws SQLException {
        String owner = statement.contains("archive_entry_attachment")
                ? "entry_id IN (SELECT id FROM archive_entry WHERE organisation_id = '%s')"
                : "organisation_id = '%s'";
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            sql.execute(statement + (statement.contains("WHERE") ? " AND " : " WHERE ") + owner.formatted(union));
            sql.execute("RESET session_replication_role");
        }
    }

    /** So that one doesn't make all others unseen. */
    @Test
    void anEntryThatCanNotBeReadIsToldAsSuch() throws SQLException, IOException {
        UUID union = archive();
        String second = Archive.entries(union).getString("items[1].id");
        tamper(union, "UPDATE archive_entry SET title_cipher = text_cipher WHERE number = 2");
        get(ADMINISTRATOR, "/archive-entries/" + second)
                .then()
                .statusCode(200)
                .body("unreadable", equalTo(true))
                .body("title", nullValue())
                .body("text", nullValue())
                .body("number", equalTo(2));
        JsonPath entries = Archive.entries(union);
        assertThat(entries.getList("items.title")).containsExactly("三", null, "一");
        assertThat(entries.getList("items.unreadable")).containsExactly(false, true, false);
        assertThat(search(union, Map.of("year", YEAR)).getList("items.number")).containsExactly(3, 2, 1);
        assertThat(search(union, Map.of("year", YEAR, "words", "一")).getList("items.number"))
                .containsExactly(1);
        assertThat(verifyFile(Archive.export(union)))
                .contains("/2: [UNREADABLE]")
                .endsWith("exit 1");
        assertThat(get(ADMINISTRATOR, "/organisations/" + union + "/archive-export/" + YEAR)
                        .asString()
                        .lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith(YEAR + ",2,会议纪要,2026-01-02,（无法读取）,,"));
    }

    private static JsonPath search(UUID union, Map<String, Object> wanted) {
        return post(ADMINISTRATOR, "/organisations/" + union + "/archive-entries/search", wanted)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A transaction of all of it would end by its timeout once an archive is large. */
    @Test
    void aVerificationIsNoSingleTransaction() throws Exception {
        UUID union = archive();
        JsonPath verified = heldUp("archive_attachment", () -> Archive.verify(union));
        assertThat(verified.getBoolean("holds")).isTrue();
        assertThat(verified.getInt("entries")).isEqualTo(3);
    }

    @Test
    void aSearchIsNoSingleTransaction() throws Exception {
        UUID union = archive();
        JsonPath found = heldUp("archive_entry", () -> search(union, Map.of("year", YEAR, "words", "一")));
        assertThat(found.getList("items")).hasSize(1);
    }

    /** While it waits for a table, it has let go of the head that it read before. */
    private JsonPath heldUp(String table, Supplier<JsonPath> request) throws Exception {
        CompletableFuture<JsonPath> answer;
        try (Standstill standstill = new Standstill(dataSource, "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE")) {
            answer = CompletableFuture.supplyAsync(request);
            standstill.awaitWaiting(1);
            assertThat(standstill.stillHolding("archive_head")).isZero();
        }
        return answer.get();
    }

    @Test
    void anExportIsVerifiedByTheCommand() throws IOException {
        UUID union = archive();
        String export = Archive.export(union);
        assertThat(verifyFile(export))
                .contains("archive of " + union + ": 3 entries, 0 seals")
                .contains("last entry: " + YEAR + "/3, " + JsonPath.from(export).getString("head.hash"))
                .contains("The archive holds.")
                .endsWith("exit 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\":\"三\"            | \"title\":\"四\"          | /3: [CONTENT]",
                "\"name\":\"纪要.pdf\"       | \"name\":\"纪要2pdf\"     | /2: [CONTENT]",
                "\"title\":\"一\"            | \"titel\":\"一\"          | /1: [UNREADABLE]",
                "\"recordedBy\":\"first-     | \"recordedBy\":\"worst-   | /1: [CONTENT]",
                "\"number\":2,               | \"number\":4,             | /2: [MISSING]",
                "\"entries\":[             | \"entries\":{},\"seals\":[ | an export lists its entries",
                "\"head\":{                  | \"tail\":{                | an export has head where",
                "guildhall-archive/1         | guildhall-archive/2       | no export of format",
                "\"entries\":[{              | \"entries\":[{{           | no JSON at line 1",
            })
    void aChangedByteOfAnExportIsNamed(String original, String changed, String said) throws IOException {
        String export = Archive.export(archive());
        assertThat(export).contains(original);
        String altered = export.substring(0, export.indexOf(original))
                + changed
                + export.substring(export.indexOf(original) + original.length());
        assertThat(verifyFile(altered)).contains(said);
    }

    @Test
    void anExportWithoutItsLastEntryIsToldToLackIt() throws IOException {
        String export = Archive.export(archive());
        String cut = export.substring(0, export.lastIndexOf(",{\"id\"")) + "]}";
        assertThat(verifyFile(cut)).contains("/3: [MISSING]").endsWith("exit 1");
    }

    @Test
    void aYearIsExportedAsATable() {
        UUID union = archive();
        String table = get(ADMINISTRATOR, "/organisations/" + union + "/archive-export/" + YEAR)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"archive-" + YEAR + ".csv\"")
                .extract()
                .asString();
        assertThat(table.lines()).hasSize(4);
        assertThat(table.lines().skip(1).findFirst().orElseThrow()).startsWith(YEAR + ",1,会议纪要,2026-01-02,一,一的内容,");
        assertThat(get(ADMINISTRATOR, "/organisations/" + union + "/archive-export/" + (YEAR - 1))
                        .asString()
                        .lines())
                .hasSize(1);
    }

    /** What the command says, and its exit code. */
    private String verifyFile(String export) throws IOException {
        Path file = Files.writeString(folder.resolve("archive.json"), export);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = new VerifyArchive(new PrintStream(printed, true, StandardCharsets.UTF_8)).verify(file.toString());
        return printed.toString(StandardCharsets.UTF_8) + "exit " + code;
    }
}
