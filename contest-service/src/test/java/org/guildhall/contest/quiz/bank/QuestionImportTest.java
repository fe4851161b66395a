package org.guildhall.contest.quiz.bank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Banks.CSV;
import static org.guildhall.contest.testing.Banks.bank;
import static org.guildhall.contest.testing.Banks.importCsv;
import static org.guildhall.contest.testing.Banks.importFile;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class QuestionImportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADINGS = "题型,题干,选项A,选项B,选项C,答案,分值,漏选计分,主题\n";

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

    /** The second row is good, so that it is also seen that nothing of it comes in. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            填空,问,甲,乙,,A,5,,安全        | 题型     | unknown-kind
            ,问,甲,乙,,A,5,,安全            | 题型     | required
            单选,,甲,乙,,A,5,,安全          | 题干     | required
            单选,问,甲,,,A,5,,安全          | 选项A    | options-number
            单选,问,甲,,丙,A,5,,安全        | 选项B    | required
            单选,问,甲,甲,,A,5,,安全        | 选项B    | duplicate
            单选,问,甲,乙,,AB,5,,安全       | 答案     | key-single
            单选,问,甲,乙,,C,5,,安全        | 答案     | key-beyond-options
            单选,问,甲,乙,,,5,,安全         | 答案     | required
            多选,问,甲,乙,,A,5,,安全        | 答案     | key-multiple
            多选,问,甲,乙,,甲,5,,安全       | 答案     | key-letters
            判断,问,,,,是的,5,,安全         | 答案     | key-true-false
            判断,问,是,否,,对,5,,安全       | 选项A    | options-fixed
            单选,问,甲,乙,,A,,,安全         | 分值     | required
            单选,问,甲,乙,,A,五,,安全       | 分值     | whole-number
            单选,问,甲,乙,,A,0.5,,安全      | 分值     | whole-number
            单选,问,甲,乙,,A,101,,安全      | 分值     | range
            单选,问,甲,乙,,A,5,得一半,安全  | 漏选计分 | partial-credit-kind
            多选,问,甲,乙,,AB,5,一些,安全   | 漏选计分 | unknown-partial-credit
            单选,问,甲,乙,,A,5,,            | 主题     | required
            单选,问\u200b,甲,乙,,A,5,,安全  | 题干     | unprintable-characters
            单选,好题,甲,乙,,A,5,,安全      | 题干     | question-known
            """)
    void tellsRowAndColumnOfEachFaultAndImportsNothing(String row, String column, String code) {
        String file = HEADINGS + "单选,好题,甲,乙,,A,5,,安全\n\n" + row.replace("\\u200b", "\u200b") + "\n";
        importCsv(ORGANISER, bank, "?dryRun=true", file)
                .then()
                .statusCode(200)
                .body("errors.row", contains(4), "errors.column", contains(column), "errors.code", contains(code))
                .body("imported", equalTo(0), "rows", equalTo(2), "faults", equalTo(1));
        importCsv(ORGANISER, bank, "", file)
                .then()
                .statusCode(422)
                .body("code", equalTo("import-invalid"))
                .body("errors.pointer", contains("/4/" + column), "errors.code", contains(code));
        assertThat(stored()).isZero();
        assertThat(new ProblemTexts().hasField(code)).isTrue();
    }

    @Test
    void tellsFaultsInTheLanguageAskedFor() {
        String file = HEADINGS + "填空,问,甲,乙,,A,5,,安全\n";
        assertThat(importCsv(ORGANISER, bank, "?dryRun=true", file).<String>path("errors[0].detail"))
                .isEqualTo("is no kind of question: 单选, 多选 or 判断");
        assertThat(given().auth()
                        .oauth2(TestTokens.of(ORGANISER))
                        .contentType("text/csv")
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post("/question-banks/" + bank + "/imports?dryRun=true")
                        .<String>path("errors[0].detail"))
                .isEqualTo("不是题型：单选、多选或判断");
    }

    @Test
    void dryRunImportsNothing() {
        importCsv(ORGANISER, bank, "?dryRun=true", CSV)
                .then()
                .statusCode(200)
                .body("rows", equalTo(1), "imported", equalTo(0), "errors", hasSize(0), "dryRun", equalTo(true));
        assertThat(stored()).isZero();
        importCsv(ORGANISER, bank, "?dryRun=yes", CSV).then().statusCode(400);
    }

    @Test
    void sameFileTwiceIsTold() {
        importCsv(ORGANISER, bank, "", CSV).then().statusCode(200);
        importCsv(ORGANISER, bank, "", CSV).then().statusCode(422).body("errors.code", contains("question-known"));
        assertThat(stored()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUIZ", "SURVEY"})
    void templatesImportAsTheyAre(String purpose) {
        String path = "/question-banks/import-template?purpose=" + purpose;
        byte[] xlsx = as(ORGANISER).accept(XLSX).get(path).asByteArray();
        byte[] csv = as(ORGANISER).accept("text/csv").get(path).asByteArray();
        int examples = purpose.equals("QUIZ") ? 3 : 2;
        for (byte[] template : List.of(xlsx, csv)) {
            UUID empty = bank(ORGANISER, town.east, purpose);
            String type = template == xlsx ? XLSX : "text/csv";
            importFile(ORGANISER, empty, "", type, template)
                    .then()
                    .statusCode(200)
                    .body("imported", equalTo(examples));
        }
        assertThat(as(ORGANISER).accept("*/*").get(path).contentType()).isEqualTo(XLSX);
        as(ORGANISER).accept("application/pdf").get(path).then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsTheEncodingsSpreadsheetsWrite(String charset) {
        String text = charset.startsWith("UTF-16") ? "\uFEFF" + CSV : CSV;
        importFile(ORGANISER, bank, "", "text/csv", text.getBytes(Charset.forName(charset)))
                .then()
                .statusCode(200);
        as(ORGANISER)
                .get("/question-banks/" + bank + "/questions")
                .then()
                .body("items.text", contains("接地电阻应不大于多少欧姆？"));
    }

    @Test
    void readsByteOrderMarksSemicolonsTabsQuotesAndEnglishHeadings() {
        importCsv(ORGANISER, bank, "", "\uFEFF" + CSV).then().statusCode(200);
        importCsv(ORGANISER, bank, "", "Type;Question;Option A;Option_B;Answer;Score;Topic\nsingle;半;a;b;B;5;t\n")
                .then()
                .statusCode(200);
        importCsv(ORGANISER, bank, "", "题型\t题 干*\t选项Ａ\t选项B\t答案\t分值\t主题\n单选\t\"第一行\n第二行，\"\"引\"\"\"\ta\tb\tB\t5\tt\n")
                .then()
                .statusCode(200);
        as(ORGANISER)
                .get("/question-banks/" + bank + "/questions")
                .then()
                .body("items.text", contains("接地电阻应不大于多少欧姆？", "半", "第一行 第二行，\"引\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                         | import-empty
            题型,题干,选项A,选项B,答案,分值,主题         | import-empty
            """)
    void refusesFilesWithoutQuestions(String file, String code) {
        importCsv(ORGANISER, bank, "", file).then().statusCode(422).body("code", equalTo(code));
    }

    @Test
    void refusesFilesItCannotRead() {
        refused("import-encoding", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3, 0x28});
        refused("import-encoding", new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
        refused("import-old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused("import-unreadable", new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        as(ORGANISER)
                .contentType("text/plain")
                .body(CSV)
                .post("/question-banks/" + bank + "/imports")
                .then()
                .statusCode(415);
        importFile(ORGANISER, bank, "", "text/csv", new byte[2 << 20]).then().statusCode(413);
    }

    private void refused(String code, byte[] file) {
        importFile(ORGANISER, bank, "", XLSX, file).then().statusCode(422).body("code", equalTo(code));
    }

    @Test
    void headingsAreToldWhenUnknownMissingOrTwice() {
        importCsv(ORGANISER, bank, "?dryRun=true", "题型,题干,选项A,选项B,答案,分值,备注,答案\n单选,问,a,b,A,5,x,A\n")
                .then()
                .body("errors.column", contains("G", "答案", "主题"))
                .body("errors.code", contains("unknown-column", "duplicate", "column-missing"))
                .body("errors.row", contains(1, 1, 1));
    }

    @Test
    void sheetsBringTextAsItIsShownOrNotAtAll() {
        byte[] file = workbook(sheet -> {
            sheet.value(1, 0, "单选");
            sheet.value(1, 1, "2的10次方是多少？");
            sheet.value(1, 2, 1024);
            sheet.value(1, 3, 0.1);
            sheet.value(1, 4, "A");
            sheet.value(1, 5, 5);
            sheet.value(1, 6, "数学");
        });
        importFile(ORGANISER, bank, "", XLSX, file).then().statusCode(200);
        as(ORGANISER)
                .get("/question-banks/" + bank + "/questions")
                .then()
                .body("items[0].options", contains("1024", "0.1"));
        byte[] faulty = workbook(sheet -> {
            sheet.value(1, 0, "单选");
            sheet.value(1, 1, "国际劳动节是哪天？");
            sheet.value(1, 2, 46143);
            sheet.style(1, 2).format("m\"月\"d\"日\"").set();
            sheet.formula(1, 3, "CONCATENATE(\"5\",\"4\")");
            sheet.value(1, 4, "A");
            sheet.value(1, 5, 5);
            sheet.value(1, 6, "节日");
        });
        importFile(ORGANISER, bank, "", XLSX, faulty)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/2/选项A", "/2/选项B"))
                .body("errors.code", contains("cell-formatted", "cell-formula"));
    }

    private static byte[] workbook(Consumer<Worksheet> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("题目");
            String[] headings = {"题型", "题干", "选项A", "选项B", "答案", "分值", "主题"};
            IntStream.range(0, headings.length).forEach(column -> sheet.value(0, column, headings[column]));
            rows.accept(sheet);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void bankHoldsTwoThousandAndNoMore() {
        String rows = IntStream.range(0, 2_000)
                .mapToObj(i -> "判断,第" + i + "题,,,,对,1,,安全\n")
                .reduce(new StringBuilder(HEADINGS), StringBuilder::append, StringBuilder::append)
                .toString();
        importCsv(ORGANISER, bank, "", rows + "判断,多一题,,,,对,1,,安全\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-too-many-rows"));
        importCsv(ORGANISER, bank, "", rows).then().statusCode(200).body("imported", equalTo(2_000));
        importCsv(ORGANISER, bank, "", CSV).then().statusCode(422).body("code", equalTo("bank-full"));
        assertThat(stored()).isEqualTo(2_000);
    }

    /** Random files: nothing but the rows made faulty is told, and a file of good rows comes in as it was written. */
    @Test
    void randomFilesComeInWholeOrNotAtAll() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            RandomRows rows = new RandomRows(random, "s" + seed + "r" + round);
            UUID target = bank(ORGANISER, town.east, "QUIZ");
            Response answer = importFile(ORGANISER, target, "", "text/csv", rows.file(random));
            if (rows.faulty.isEmpty()) {
                answer.then().statusCode(200).body("imported", equalTo(rows.texts.size()));
                assertThat(as(ORGANISER)
                                .get("/question-banks/" + target + "/questions?limit=200")
                                .<List<String>>path("items.text"))
                        .isEqualTo(rows.texts);
            } else {
                List<String> pointers = answer.then().statusCode(422).extract().path("errors.pointer");
                assertThat(pointers.stream().map(pointer -> Integer.valueOf(pointer.split("/")[1])))
                        .containsExactlyElementsOf(rows.faulty);
                as(ORGANISER)
                        .get("/question-banks/" + target + "/questions")
                        .then()
                        .body("items", hasSize(0));
            }
        }
    }

    /** Rows of all kinds, some of them with one fault each. */
    private static final class RandomRows {

        final List<String> texts = new ArrayList<>();
        final List<Integer> faulty = new ArrayList<>();
        private final StringBuilder csv = new StringBuilder("题型,题干,选项A,选项B,选项C,选项D,选项E,选项F,选项G,选项H,答案,分值,主题\n");
        private int line = 1;

        RandomRows(Random random, String mark) {
            boolean good = random.nextBoolean();
            int count = 1 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                line++;
                if (random.nextInt(10) == 0) {
                    csv.append(",".repeat(random.nextInt(12))).append('\n');
                    line++;
                }
                add(random, mark + "题" + i, !good && random.nextInt(4) == 0);
            }
        }

        private void add(Random random, String text, boolean broken) {
            int kind = random.nextInt(3);
            int options = kind == 2 ? 0 : 2 + random.nextInt(7);
            String key =
                    kind == 2 ? List.of("对", "F", "b", "√").get(random.nextInt(4)) : letters(random, options, kind);
            String points =
                    broken ? List.of("", "0", "x", "101").get(random.nextInt(4)) : "" + (1 + random.nextInt(100));
            String written = random.nextBoolean() ? '"' + text + ",\n\"\"?\"\"\"" : text;
            csv.append(List.of("单选", "多选题", "判断").get(kind)).append(',').append(written);
            for (int i = 0; i < 8; i++) {
                csv.append(',').append(i < options ? "选" + i : "");
            }
            csv.append(',').append(key).append(',').append(points).append(",主题\n");
            texts.add(written.equals(text) ? text : text + ", \"?\"");
            if (broken) {
                faulty.add(line);
            }
        }

        private static String letters(Random random, int options, int kind) {
            List<String> all = new ArrayList<>(
                    Stream.of("ABCDEFGH".substring(0, options).split("", 0)).toList());
            java.util.Collections.shuffle(all, random);
            String key = String.join("", all.subList(0, kind == 0 ? 1 : 2 + random.nextInt(options - 1)));
            return random.nextBoolean() ? key : key.toLowerCase(Locale.ROOT);
        }

        byte[] file(Random random) {
            return csv.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
        }
    }

    @Test
    void twoRowsOfOneFileMayNotBeTheSameQuestion() {
        importCsv(ORGANISER, bank, "", HEADINGS + "判断,问,,,,对,5,,安全\n判断,问,正确,错误,,错,5,,安全\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/3/题干"));
    }
}
