package org.guildhall.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.guildhall.kit.problem.JsonParts;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.SettingsCheck;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.document.form.DocumentSettings;
import org.guildhall.reporting.document.register.DocumentRegister;
import org.guildhall.reporting.job.JobKind;
import org.guildhall.reporting.statistics.member.MemberFactReading;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class FactsKindTest extends DocumentFixture {

    @Inject
    JsonParts parts;

    @Inject
    MemberFactReading reading;

    @Inject
    DocumentRegister register;

    private Map<String, Object> order(UUID organisation, String format) {
        return Map.of("organisation", organisation.toString(), "format", format);
    }

    /** Of whom the door tells the facts. */
    private List<List<String>> told(UUID organisation) {
        List<Map<String, Object>> facts = Reporting.get(
                        officer, "/statistics/members/facts", "organisation", organisation, "figure", "MEMBERS")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return facts.stream()
                .map(fact -> List.of(
                        fact.get("memberId").toString(),
                        fact.get("organisationId").toString(),
                        fact.get("countedOn").toString(),
                        fact.get("joinedOn").toString(),
                        fact.get("status").toString(),
                        fact.get("gender").toString(),
                        fact.get("birthYearBand").toString(),
                        fact.get("education").toString(),
                        fact.get("household").toString(),
                        String.join(" ", (List<String>) fact.get("categories"))))
                .toList();
    }

    private static List<String> comparable(List<String> row) {
        return List.of(
                row.get(0),
                row.get(1),
                row.get(3),
                row.get(4),
                row.get(7),
                row.get(8),
                row.get(9),
                row.get(10),
                row.get(11),
                row.get(12));
    }

    private static List<List<String>> csv(byte[] file) throws Exception {
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        List<List<String>> rows = new ArrayList<>();
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        try (var read = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<String[]>readValues(text)) {
            read.forEachRemaining(row -> rows.add(List.of(row)));
        }
        return rows;
    }

    private static List<List<String>> sheet(byte[] file, int number) throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheet(number).orElseThrow().read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < 13; i++) {
                    cells.add(row.getCellCount() > i && row.getCell(i) != null ? row.getCellText(i) : "");
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    @Test
    void listsEveryMemberAsTextAndAsAWorkbook() throws Exception {
        List<List<String>> told = told(city);
        assertThat(told).hasSize(6);
        FolderRun text = carryOut(officer, "FACTS", order(city, "CSV"));
        assertThat(text.isDone()).isTrue();
        List<List<String>> rows = csv(text.bytes(text.names().get(0)));
        assertThat(rows.get(0)).hasSize(13).startsWith("Member", "Organisation", "Name of the organisation");
        assertThat(rows.subList(1, rows.size()).stream().map(FactsKindTest::comparable))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(new String(text.bytes(text.names().get(1)), StandardCharsets.UTF_8))
                .contains("Rows: 6", "Control total Rows of all files: 6");
        FolderRun workbook = carryOut(officer, "FACTS", order(city, "XLSX"));
        List<List<String>> sheet = sheet(workbook.only(), 0);
        assertThat(sheet.subList(1, sheet.size()).stream().map(FactsKindTest::comparable))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void listsOnlyTheOrganisationItselfWhereThatIsAsked() throws Exception {
        FolderRun run =
                carryOut(officer, "FACTS", Map.of("organisation", city.toString(), "format", "CSV", "own", true));
        assertThat(csv(run.bytes(run.names().get(0)))).hasSize(1 + 1);
    }

    @Test
    void beginsAnotherFileWhereOneIsFull() throws Exception {
        DocumentSettings settings =
                SettingsCheck.read(DocumentSettings.class, Map.of("guildhall.document.rows-per-file", "4"));
        JobKind small = new FactsKind(parts, reading, register, settings);
        FolderRun run = carryOut(officer, small, order(city, "XLSX"));
        assertThat(run.names()).hasSize(2);
        List<List<String>> first = sheet(run.bytes(run.names().get(0)), 0);
        List<List<String>> second = sheet(run.bytes(run.names().get(1)), 0);
        assertThat(first).hasSize(1 + 4);
        assertThat(second).hasSize(1 + 2);
        assertThat(second.get(0)).isEqualTo(first.get(0));
        List<List<String>> all = new ArrayList<>(first.subList(1, 5));
        all.addAll(second.subList(1, 3));
        assertThat(all.stream().map(FactsKindTest::comparable)).containsExactlyInAnyOrderElementsOf(told(city));
        String code = sheet(run.bytes(run.names().get(1)), 1).stream()
                .map(row -> row.get(0))
                .filter(line -> line.startsWith("Verification code: "))
                .findFirst()
                .orElseThrow()
                .substring("Verification code: ".length());
        verify(code)
                .then()
                .statusCode(200)
                .body("template", equalTo("FACTS"))
                .body("lines", equalTo(6))
                .body("files.name", equalTo(run.names()))
                .body(
                        "files.sha256",
                        contains(
                                sha256(run.bytes(run.names().get(0))),
                                sha256(run.bytes(run.names().get(1)))));
    }

    @Test
    void holdsNoFormula() throws Exception {
        UUID hostile = UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        EventFeed.joined(UUID.randomUUID(), hostile, session, "2026-11-05", "MALE", List.of()),
                        EventFeed.founded(hostile, city, "=HYPERLINK(\"x\")", "GRASSROOTS")));
        FolderRun text = carryOut(officer, "FACTS", order(hostile, "CSV"));
        String written = new String(text.bytes(text.names().get(0)), StandardCharsets.UTF_8);
        assertThat(written).contains("\"'=HYPERLINK(\"\"x\"\")\"");
        FolderRun workbook = carryOut(officer, "FACTS", order(hostile, "XLSX"));
        assertThat(sheet(workbook.only(), 0).get(1).get(2)).isEqualTo("'=HYPERLINK(\"x\")");
    }

    @Test
    void isForWhoReadsTheOrganisation() {
        assertThatThrownBy(() -> carryOut("stranger-" + city, "FACTS", order(city, "CSV")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    @Test
    void writesAFileWithoutFactsWhereThereAreNone() throws Exception {
        FolderRun run = carryOut(officer, "FACTS", order(west, "XLSX"));
        assertThat(sheet(run.only(), 0)).hasSize(1);
    }
}
