package org.guildhall.contest.quiz.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Banks.CSV;
import static org.guildhall.contest.testing.Banks.bank;
import static org.guildhall.contest.testing.Banks.importCsv;
import static org.guildhall.contest.testing.Banks.importFile;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.testing.SheetBombs;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is and what it costs; {@link QuestionImportTest} has what it says. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ImportFilesTest {

    private static final String HEADINGS = "题型,题干,选项A,选项B,答案,分值,主题";
    private static final int LONGEST_MILLIS = 2_000;

    @Inject
    Town town;

    private UUID bank;

    @BeforeEach
    void createBank() {
        bank = bank(ORGANISER, town.east, "QUIZ");
    }

    private int stored() {
        return as(ORGANISER).get("/question-banks/" + bank).path("questions");
    }

    @ParameterizedTest
    @EnumSource
    void everyWritersWorkbookComesInAsItIsShown(Workbooks.Writer writer) {
        importFile(ORGANISER, bank, "", SheetFile.XLSX, Workbooks.of(writer))
                .then()
                .statusCode(200)
                .body("imported", equalTo(3), "blankRows", equalTo(0), "faults", equalTo(0));
        as(ORGANISER)
                .get("/question-banks/" + bank + "/questions")
                .then()
                .body("items.text", contains("接地电阻应不大于多少欧姆？", "圆周率取两位小数是（　）。", "第一行 第二行 <a&b>"))
                .body("items[0].options", contains("4", "10", "0.1"))
                .body("items[1].options", contains("3.14", "3", "1,000"))
                .body("items.points", contains(5, 5, 5));
    }

    @Test
    void whatWasLeftOutIsCounted() {
        byte[] hidden = Workbooks.of(Workbooks.Writer.EXCEL);
        for (String query : List.of("?dryRun=true", "")) {
            importFile(ORGANISER, bank, query, SheetFile.XLSX, hidden)
                    .then()
                    .statusCode(200)
                    .body("rows", equalTo(3), "otherSheets", equalTo(2));
        }
        importCsv(ORGANISER, bank, "", "\n" + HEADINGS + "\n\n,,\n判断,在空行之下,,,对,5,安全\n\n")
                .then()
                .statusCode(200)
                .body("imported", equalTo(1), "blankRows", equalTo(3), "otherSheets", equalTo(0));
    }

    @Test
    void rowsFarBelowComeIn() {
        String rows = IntStream.range(9_998, 10_010)
                .mapToObj(row ->
                        "<row r=\"" + row + "\">" + cells("判断", "第" + row + "行的题", "", "", "对", "5", "安全") + "</row>")
                .collect(Collectors.joining());
        String blank = IntStream.range(2, 9_998)
                .mapToObj(row -> "<row r=\"" + row + "\"><c s=\"0\"/></row>")
                .collect(Collectors.joining());
        byte[] file = Workbooks.of("<row r=\"1\">" + cells(HEADINGS.split(",")) + "</row>" + blank + rows);
        importFile(ORGANISER, bank, "", SheetFile.XLSX, file)
                .then()
                .statusCode(200)
                .body("imported", equalTo(12), "blankRows", equalTo(9_996));
    }

    private static String cells(String... texts) {
        return Stream.of(texts)
                .map(text -> "<c t=\"str\"><v>" + text + "</v></c>")
                .collect(Collectors.joining());
    }

    @Test
    void valuesUnderNoHeadingAreFaults() {
        String rows = "判断,好题,,,对,5,安全\n单选,少一对引号,甲,乙,丙,A,5,安全\n判断,旁注,,,对,5,安全,,见\n";
        importCsv(ORGANISER, bank, "", HEADINGS + "\n" + rows)
                .then()
                .statusCode(422)
                .body("code", equalTo("import-invalid"))
                .body("errors.findAll { it.code == 'under-no-heading' }.pointer", contains("/3/H", "/4/I"));
        byte[] xlsx = Workbooks.of("<row>" + cells(HEADINGS.split(",")) + "</row><row>"
                + cells("判断", "好题", "", "", "对", "5", "安全") + "<c><v>1</v></c></row>");
        importFile(ORGANISER, bank, "?dryRun=true", SheetFile.XLSX, xlsx)
                .then()
                .statusCode(200)
                .body("errors.row", contains(2), "errors.column", contains("H"))
                .body("errors.code", contains("under-no-heading"));
        importCsv(ORGANISER, bank, "", HEADINGS + ",,\n判断,好题,,,对,5,安全,,\n")
                .then()
                .statusCode(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void tooManyColumnsAreToldWithTheirPlace() {
        importCsv(ORGANISER, bank, "", HEADINGS + "\n判断,问,,,对,5,安全" + ",".repeat(34) + "x\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-too-wide"))
                .body("detail", containsString("Row 2 has a value in column AO; the last one permitted is AN."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"５", "5.00", " 5 "})
    void pointsMayBeWrittenWideOrWithDecimals(String points) {
        importCsv(ORGANISER, bank, "", HEADINGS + "\n判断,问,,,对," + points + ",安全\n")
                .then()
                .statusCode(200);
        as(ORGANISER).get("/question-banks/" + bank + "/questions").then().body("items.points", contains(5));
    }

    /** Browsers on Windows name CSV so, or name nothing. */
    @ParameterizedTest
    @ValueSource(strings = {SheetFile.EXCEL, SheetFile.BYTES, SheetFile.XLSX, "text/csv; charset=gbk"})
    void contentSaysWhatAFileIs(String type) {
        importFile(ORGANISER, bank, "", type, CSV.getBytes(UTF_8)).then().statusCode(200);
        importFile(ORGANISER, bank, "", type, Workbooks.of(Workbooks.Writer.SHEET_JS))
                .then()
                .statusCode(200)
                .body("imported", equalTo(3));
        importFile(ORGANISER, bank, "", type, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0})
                .then()
                .statusCode(415)
                .body("code", equalTo("import-no-sheet"))
                .body("detail", equalTo("The file is neither an xlsx workbook nor CSV text."));
    }

    @Test
    void otherTypesAreToldThoseThatArePossible() {
        as(ORGANISER)
                .contentType("application/pdf")
                .body(CSV.getBytes(UTF_8))
                .post("/question-banks/" + bank + "/imports")
                .then()
                .statusCode(415)
                .body("detail", containsString(SheetFile.XLSX + ", text/csv"));
    }

    @Test
    void noFileTakesTheProcess() {
        for (Map.Entry<String, byte[]> bomb : SheetBombs.all().entrySet()) {
            Response answer = importFile(ORGANISER, bank, "", SheetFile.XLSX, bomb.getValue());
            assertThat(answer.statusCode()).as(bomb.getKey()).isEqualTo(422);
            assertThat(answer.time()).as(bomb.getKey()).isLessThan(LONGEST_MILLIS);
        }
        importCsv(ORGANISER, bank, "", CSV).then().statusCode(200);
        assertThat(stored()).isEqualTo(1);
    }

    /** As many at once as may wait, among them files of people who fill in sheets. */
    @Test
    void norDoSeveralAtOnce() throws Exception {
        List<byte[]> bombs = List.copyOf(SheetBombs.all().values());
        ExecutorService senders = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (byte[] bomb : bombs) {
                answers.add(senders.submit(() ->
                        importFile(ORGANISER, bank, "", SheetFile.XLSX, bomb).statusCode()));
            }
            Future<Integer> honest =
                    senders.submit(() -> importCsv(ORGANISER, bank, "", CSV).statusCode());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(422);
            }
            assertThat(honest.get()).isEqualTo(200);
        } finally {
            senders.shutdownNow();
        }
        assertThat(stored()).isEqualTo(1);
    }
}
