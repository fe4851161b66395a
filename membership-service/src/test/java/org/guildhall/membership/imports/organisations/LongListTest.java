package org.guildhall.membership.imports.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A long list of organisations, founded and taken back as one. {@code -Dguildhall.organisations=N} says how long;
 * {@code deploy/campaign} has one of 100,000, which is the longest, in portions as outside of tests.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class LongListTest {

    private static final Logger LOG = Logger.getLogger(LongListTest.class);
    private static final int ROWS = Integer.getInteger("guildhall.organisations", 300);
    private static final int IN_A_STREET = 100;
    private static final Duration LONGEST = Duration.ofMinutes(25);

    @Inject
    Database database;

    private UUID county;
    private String administrator;

    @BeforeEach
    void plant() {
        county = organisation(null, "COUNTY");
        administrator = appointed("ADMINISTRATOR", county);
    }

    @Test
    void isFoundedAndTakenBackAsOne() throws IOException {
        UUID id = Hall.idOf(Imports.send(administrator, "ORGANISATIONS", county, sheet()));
        await("checked", id, "READY").then().body("counts.ready", equalTo(ROWS));
        Imports.apply(administrator, id, false).then().statusCode(200);
        await("founded", id, "APPLIED").then().body("counts.applied", equalTo(ROWS));
        assertThat(open()).isEqualTo(ROWS);

        UUID last = createdLast(id);
        Response session = openSession(last, "AUTOMATIC", null);
        Imports.undo(administrator, id).then().statusCode(409).body("code", equalTo("import-moved-on"));
        List<Integer> moved =
                get(administrator, "/imports/" + id + "/rows?state=CHANGED").path("items.row");
        assertThat(moved).containsExactly(ROWS + 1);
        assertThat(open()).isEqualTo(ROWS);

        Hall.post(ADMINISTRATOR, "/recruitment-sessions/" + text(session, "/id") + "/close")
                .then()
                .statusCode(200);
        Imports.undo(administrator, id).then().statusCode(200);
        await("taken back", id, "UNDONE").then().body("counts.undone", equalTo(ROWS));
        assertThat(open()).isZero();
        assertThat(database.find("SELECT count(*) AS held FROM organisation_hold", row -> row.getLong("held")))
                .contains(0L);
    }

    /** Streets, each with the unions below it. */
    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "guildhall", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("工会");
            List<String> headings = List.of("工会名称", "层级", "类型", "上级工会", "区划代码", "职工数");
            IntStream.range(0, headings.size()).forEach(i -> sheet.value(0, i, headings.get(i)));
            for (int i = 0; i < ROWS; i++) {
                String street = "第" + i / IN_A_STREET + "街道总工会";
                boolean isStreet = i % IN_A_STREET == 0;
                sheet.value(i + 1, 0, isStreet ? street : "第" + i + "厂工会委员会");
                sheet.value(i + 1, 1, isStreet ? "乡镇街道" : "基层工会");
                sheet.value(i + 1, 2, isStreet ? "联合基层工会" : "非公企业");
                sheet.value(i + 1, 3, isStreet ? "" : street);
                sheet.value(i + 1, 4, "110108");
                sheet.value(i + 1, 5, isStreet ? "" : "" + (25 + i % 400));
            }
        }
        return file.toByteArray();
    }

    /** By the timer, as nobody else works on it. */
    private Response await(String what, UUID id, String state) {
        long begun = System.nanoTime();
        Response answer = Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> Imports.read(administrator, id),
                        read -> !List.of("PREVIEWING", "APPLYING", "UNDOING").contains(read.<String>path("state")));
        LOG.infof(
                "%d organisations %s in %d ms",
                ROWS, what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo(state);
        return answer;
    }

    private UUID createdLast(UUID id) {
        return database.find(
                        "SELECT created_id FROM import_row WHERE import_id = ? ORDER BY number DESC LIMIT 1",
                        row -> UUID.fromString(row.getString("created_id")),
                        id)
                .orElseThrow();
    }

    /** Those below the county, without itself. */
    private int open() {
        return database.find("""
                        SELECT count(*) AS open FROM organisation o JOIN organisation c ON o.path LIKE c.path || '%'
                        WHERE c.id = ? AND o.id <> c.id AND o.closed_on IS NULL""", row -> row.getInt("open"), county).orElseThrow();
    }
}
