package org.guildhall.kit.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

    private static final SheetBounds BOUNDS = SheetBounds.ofRows(100);
    private static final String STYLES = "xl/styles.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** Shown text of each cell, or its fault after an exclamation mark. */
    private static List<String> shown(SheetRow row) {
        return row.cells().stream()
                .map(cell -> cell.fault() == null ? cell.text() : "!" + cell.fault())
                .map(text -> text.replace(' ', '␣'))
                .toList();
    }

    private static String shown(byte[] file) {
        SheetContent content = SheetFile.read(file, BOUNDS);
        return content.rows().isEmpty() ? "" : shown(content.rows().get(0)).get(0);
    }

    private static String cell(String cell, String... parts) {
        return shown(Workbooks.of("<row>" + cell + "</row>", parts));
    }

    private static void refused(String problem, byte[] file) {
        assertThatThrownBy(() -> SheetFile.read(file, BOUNDS))
                .isInstanceOf(ProblemException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSameFromEveryWriter(Workbooks.Writer writer) {
        SheetContent content = SheetFile.read(Workbooks.of(writer), BOUNDS);
        assertThat(content.rows())
                .extracting(
                        row -> row.number() + " " + String.join("|", shown(row).subList(0, 9)))
                .containsExactly(
                        "1 题型|题干|选项A|选项B|选项C|答案|分值|主题|",
                        "2 单选|接地电阻应不大于多少欧姆？|4|10|0.1|A|5|电工|",
                        "3 单选|圆周率取两位小数是（　）。|3.14|3|1,000|A|5|计算|",
                        "4 判断|第一行␣第二行␣<a&b>||||TRUE|5|安全|");
        assertThat(content.blankRows()).isZero();
        assertThat(content.otherSheets())
                .isEqualTo(
                        switch (writer) {
                            case EXCEL, EXCEL_STRICT -> 2;
                            case FASTEXCEL, OPENPYXL -> 1;
                            case LIBRE_OFFICE, SHEET_JS -> 0;
                        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            General                      | 5                   | 5
            General                      | 0.10000000000000001 | 0.1
            General                      | -1.50               | -1.5
            General                      | 1e3                 | 1000
            General                      | 1.5E-7              | 0.00000015
            General                      | 0                   | 0
            General                      | 999999999999999     | 999999999999999
            General                      | 1E15                | !cell-number
            General                      | 1e-31               | !cell-number
            General                      | 110101199003078888  | !cell-number
            General                      | 1e999999999         | !cell-number
            General                      | 0x10                | !cell-number
            General                      | NaN                 | !cell-number
            G/通用格式                   | 5                   | 5
            G/通用格式` `                | 2.5                 | 2.5
            @                            | 5                   | 5
            0                            | 2.6                 | 3
            0                            | -0.4                | 0
            0                            | 2.5                 | 3
            0                            | -2.5                | -3
            0.00                         | 3.14159265          | 3.14
            0.00                         | 2.675               | 2.68
            0.00                         | 5                   | 5.00
            0.0#                         | 5.25                | 5.25
            0.0#                         | 5.999               | 6.0
            000000                       | 42                  | 000042
            `#,##0`                      | 1000                | 1,000
            `#,##0`                      | 1234567.8           | 1,234,568
            `#,##0.00`                   | -1234.5             | -1,234.50
            `0_ `                        | 5                   | 5
            `0.00_ `                     | 5                   | 5.00
            0_);[Red]\\(0\\)             | 5                   | 5
            0_);[Red]\\(0\\)             | -5                  | (5)
            0_);[红色]\\(0\\)            | 5                   | 5
            0.00_);[Color10](0.00)       | -5                  | (5.00)
            `_ * #,##0_ ;_ * \\-#,##0_ ` | 5                   | 5
            `_ * #,##0_ ;_ * \\-#,##0_ ` | -1234               | -1,234
            `0"分"`                      | 5                   | 5分
            `0"a;b"`                     | 5                   | 5a;b
            0;-0;"无"                    | 0                   | !cell-formatted
            0;;                          | -5                  | !cell-formatted
            ;;;                          | 5                   | !cell-formatted
            0%                           | 0.5                 | !cell-formatted
            0.00E+00                     | 5                   | !cell-formatted
            `# ?/?`                      | 0.5                 | !cell-formatted
            0.??                         | 0.5                 | !cell-formatted
            0,                           | 5000                | !cell-formatted
            [>5]0                        | 6                   | !cell-formatted
            [DBNum1]0                    | 5                   | !cell-formatted
            [h]:mm                       | 0.5                 | !cell-formatted
            yyyy"年"m"月"d"日"           | 46143               | !cell-formatted
            m/d                          | 46143               | !cell-formatted
            [$-804]aaaa                  | 46143               | !cell-formatted
            [$¥-804]0                    | 5                   | !cell-formatted
            """)
    void showsNumbersAsTheSheetDoesOrNotAtAll(String format, String value, String shown) {
        String plainFormat = format.replace("`", "").replace("\\\\", "\\");
        assertThat(cell("<c s=\"1\"><v>" + value + "</v></c>", STYLES, Workbooks.styles(plainFormat)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0  | 2.6
            1  | 3
            2  | 2.60
            3  | 3
            4  | 2.60
            37 | 3
            38 | 3
            39 | 2.60
            40 | 2.60
            49 | 2.6
            """)
    void knowsTheFormatsWithoutAText(int format, String shown) {
        assertThat(cell("<c s=\"1\"><v>2.6</v></c>", STYLES, Workbooks.styles(format)))
                .isEqualTo(shown);
    }

    /** Dates, East Asian ones among them, currencies, percentages, and numbers that nobody has given a meaning. */
    static IntStream formatsOfOtherThings() {
        return IntStream.concat(
                IntStream.rangeClosed(5, 36),
                IntStream.concat(
                        IntStream.rangeClosed(41, 48),
                        IntStream.concat(IntStream.rangeClosed(50, 81), IntStream.of(163, 164, 999_999_999))));
    }

    @ParameterizedTest
    @MethodSource("formatsOfOtherThings")
    void takesNoDateForANumber(int format) {
        assertThat(cell("<c s=\"1\"><v>46143</v></c>", STYLES, Workbooks.styles(format)))
                .isEqualTo("!cell-formatted");
    }

    /** Whoever wants a day gets the one a date is, and what stands there can be given back. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c s=\"1\"><v>43952</v></c>             | 0 | 2020-05-01 | 2020-05-01",
                "<c s=\"1\"><v>43952.75</v></c>          | 0 | 2020-05-01 | 2020-05-01",
                "<c><v>43952</v></c>                       | 0 | 2020-05-01 | 43952",
                "<c s=\"1\"><v>42490</v></c>             | 1 | 2020-05-01 | 2020-05-01",
                "<c s=\"1\"><v>1</v></c>                 | 0 | 1900-01-01 | 1900-01-01",
                "<c s=\"1\"><v>61</v></c>                | 0 | 1900-03-01 | 1900-03-01",
                "<c s=\"1\"><v>60</v></c>                | 0 |            | 60",
                "<c t=\"d\"><v>2020-05-01T00:00:00</v></c> | 0 | 2020-05-01 | 2020-05-01",
                "<c><v>110105194912310021</v></c>          | 0 |            | 110105194912310021",
                "<c><f>1+1</f><v>2</v></c>                 | 0 |            | 2"
            })
    void tellsWhichDayANumberWouldBeAndWhatStandsThere(String cell, int since1904, LocalDate day, String written) {
        String workbook = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"" + since1904
                + "\"/><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        byte[] file =
                Workbooks.of("<row>" + cell + "</row>", STYLES, Workbooks.styles(14), "xl/workbook.xml", workbook);
        SheetCell read = SheetFile.read(file, BOUNDS).rows().get(0).cell(0);
        assertThat(read.day()).isEqualTo(day);
        assertThat(read.written()).isEqualTo(written);
    }

    @Test
    void whatIsWrittenOutIsMeantAgain() {
        for (String text : List.of("=1+1", "+8613800138000", "'quoted", "甲")) {
            assertThat(SheetTexts.meant(SheetTexts.literal(text))).isEqualTo(text);
        }
    }

    @Test
    void negativeNumbersOfFormatsThatDifferByLanguageAreFaults() {
        assertThat(cell("<c s=\"1\"><v>-5</v></c>", STYLES, Workbooks.styles(38)))
                .isEqualTo("!cell-formatted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c t="str"><v>文字</v></c>                              | 文字
            <c t="str"><f></f><v>文字</v></c>                       | 文字
            <c t="str"><f>A1</f><v>文字</v></c>                     | !cell-formula
            <c><f>1+1</f><v>2</v></c>                               | !cell-formula
            <c><f t="shared" si="0"/><v>2</v></c>                   | !cell-formula
            <c><f>1/0</f></c>                                       | !cell-formula
            <c t="inlineStr"><is><t>甲</t></is></c>                 | 甲
            <c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>ア</t></rPh></is></c> | 甲乙
            <c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>    | a<b
            <c t="b"><v>1</v></c>                                   | TRUE
            <c t="b"><v>0</v></c>                                   | FALSE
            <c t="e"><v>#N/A</v></c>                                | !cell-error
            <c t="d"><v>2026-05-01</v></c>                          | !cell-formatted
            <c t="d"><v>2026-05-01T00:00:00</v></c>                 | !cell-formatted
            <c t="n"><v>5</v></c>                                   | 5
            <c t="n"><v/></c>                                       | ''
            <c t="s"><v></v></c>                                    | ''
            <c/>                                                    | ''
            <c s="7"><v>5</v></c>                                   | 5
            """)
    void knowsTheTypesOfCells(String cell, String shown) {
        assertThat(cell(cell)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第一行_x000D_第二行 | 第一行␣第二行
            编号_x0030_101      | 编号0101
            _x005F_x0041_       | _x0041_
            _x005f_x005F_       | _x005F_
            _xD842__xDFB7_      | 𠮷
            _x004_              | _x004_
            _X0041_             | _X0041_
            a_xb                | a_xb
            _x0024_1            | $1
            """)
    void readsEscapedCharacters(String written, String shown) {
        String texts = "<sst><si><t>" + written + "</t></si></sst>";
        assertThat(cell("<c t=\"s\"><v>0</v></c>", TEXTS, texts)).isEqualTo(shown);
        assertThat(cell("<c t=\"str\"><v>" + written + "</v></c>")).isEqualTo(shown);
        assertThat(cell("<c t=\"inlineStr\"><is><t>" + written + "</t></is></c>"))
                .isEqualTo(shown);
        // In CSV it is nothing but text.
        assertThat(shown(written.getBytes(UTF_8))).isEqualTo(written);
    }

    @Test
    void rowsAndCellsWithoutAPlaceAreTheNext() {
        SheetContent content = SheetFile.read(
                Workbooks.of("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
                BOUNDS);
        assertThat(content.rows())
                .extracting(row -> row.number() + ":" + shown(row).subList(0, 3))
                .containsExactly("3:[, 1, 2]", "4:[3, , ]");
        assertThat(content.blankRows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"0\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"x\"/>",
                "<row r=\"1\"><c r=\"A2\"/></row>",
                "<row r=\"1\"><c r=\"1\"/></row>",
                "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>",
                "<row r=\"1\"><c r=\"XFE1\"/></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"new\"><v>1</v></c></row>",
                "<row r=\"1\"><c>"
            })
    void refusesSheetsThatMakeNoSense(String rows) {
        refused("422 import-unreadable", Workbooks.of(rows));
    }

    @Test
    void blankCellsMayStandAnywhere() {
        assertThat(cell("<c r=\"A1\"><v>1</v></c><c r=\"XFD1\"/>")).isEqualTo("1");
        refused("422 import-too-wide", Workbooks.of("<row><c r=\"AO1\"><v>1</v></c></row>"));
        refused("422 import-too-wide", ("a" + ",".repeat(39) + ",b").getBytes(UTF_8));
    }

    @Test
    void readsWhatStandsFarBelow() {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c><v>1</v></c></row>");
        IntStream.range(2, 9_998).forEach(row -> rows.append("<row r=\"" + row + "\"><c s=\"1\"/></row>"));
        IntStream.range(9_998, 10_010).forEach(row -> rows.append("<row r=\"" + row + "\"><c><v>2</v></c></row>"));
        SheetContent content = SheetFile.read(Workbooks.of(rows.toString()), BOUNDS);
        assertThat(content.rows())
                .hasSize(13)
                .last()
                .extracting(SheetRow::number)
                .isEqualTo(10_009);
        assertThat(content.blankRows()).isEqualTo(9_996);
        String csv = "1\n" + ",\n".repeat(9_996) + "2\n".repeat(12);
        SheetContent same = SheetFile.read(csv.getBytes(UTF_8), BOUNDS);
        assertThat(same.blankRows()).isEqualTo(content.blankRows());
        assertThat(same.rows())
                .extracting(SheetRow::number, row -> shown(row))
                .isEqualTo(content.rows().stream()
                        .map(row -> tuple(row.number(), shown(row)))
                        .toList());
    }

    @Test
    void refusesMoreRowsThanThereMayBe() {
        refused("422 import-too-many-rows", Workbooks.of("<row><c><v>1</v></c></row>".repeat(101)));
        refused("422 import-too-many-rows", "1\n".repeat(101).getBytes(UTF_8));
        assertThat(SheetFile.read("1\n".repeat(100).getBytes(UTF_8), BOUNDS).rows())
                .hasSize(100);
    }

    @Test
    void textsHaveABound() {
        String longest = "x".repeat(32_767);
        for (String text : List.of(longest, longest + "x")) {
            String shown = text.equals(longest) ? longest : "!cell-too-long";
            assertThat(cell("<c t=\"str\"><v>" + text + "</v></c>")).isEqualTo(shown);
            assertThat(cell("<c t=\"s\"><v>0</v></c>", TEXTS, "<sst><si><t>" + text + "</t></si></sst>"))
                    .isEqualTo(shown);
            assertThat(shown(text.getBytes(UTF_8))).isEqualTo(shown);
        }
    }

    /** Spreadsheets keep every text beside the sheet: no two cells of a list of persons are alike. */
    @Test
    void everyCellMayHaveATextOfItsOwn() {
        int rows = 30_000;
        int columns = 6;
        StringBuilder texts = new StringBuilder("<sst>");
        StringBuilder sheet = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            sheet.append("<row>");
            for (int column = 0; column < columns; column++) {
                texts.append("<si><t>").append(row + "/" + column).append("</t></si>");
                sheet.append("<c t=\"s\"><v>").append(row * columns + column).append("</v></c>");
            }
            sheet.append("</row>");
        }
        byte[] file =
                Workbooks.of(sheet.toString(), TEXTS, texts.append("</sst>").toString());
        SheetBounds bounds = new SheetBounds(rows, columns, 4_000_000, 64 << 20, Duration.ofMinutes(1));
        assertThat(SheetFile.read(file, bounds).rows())
                .hasSize(rows)
                .allSatisfy(row -> assertThat(row.cells())
                        .extracting(SheetCell::text)
                        .startsWith(row.number() - 1 + "/0")
                        .endsWith(row.number() - 1 + "/" + (columns - 1)));
    }

    /** Blank ones, and such as are too long, are what they are each time. */
    @Test
    void aSharedTextIsTheSameInEachCell() {
        String texts =
                "<sst><si><t> \u00a0 </t></si><si><t>" + "x".repeat(32_768) + "</t></si><si/><si><t> 一 </t></si></sst>";
        String cells = "<c t=\"s\"><v>%d</v></c>";
        String row =
                cells.formatted(3) + cells.formatted(0) + cells.formatted(1) + cells.formatted(2) + cells.formatted(3);
        SheetContent content = SheetFile.read(Workbooks.of("<row>" + row + "</row>", TEXTS, texts), BOUNDS);
        assertThat(shown(content.rows().get(0)).subList(0, 6)).containsExactly("一", "", "!cell-too-long", "", "一", "");
    }

    /** Cells without a value take no memory, but time. */
    @Test
    void markupHasABound() {
        String blank = "<row>" + "<c/>".repeat(16_384) + "</row>";
        assertThat(SheetFile.read(Workbooks.of(blank.repeat(20)), BOUNDS).rows())
                .isEmpty();
        refused("422 import-too-large", Workbooks.of(blank.repeat(30)));
    }

    @Test
    void readingHasABoundOfTime() {
        SheetBounds atOnce = new SheetBounds(100, 40, 1_000, 100_000, Duration.ZERO);
        for (byte[] file : List.of(Workbooks.of("<row/>"), "a".getBytes(UTF_8))) {
            assertThatThrownBy(() -> SheetFile.read(file, atOnce)).hasMessage("422 import-too-large");
        }
    }

    @Test
    void readsTheFirstVisibleSheet() {
        String relations = """
                <Relationships><Relationship Id="a" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>\
                <Relationship Id="b" Type="x/worksheet" Target="/xl/worksheets/b.xml"/>\
                <Relationship Id="c" Type="x/worksheet" Target="../xl/worksheets/c.xml"/>\
                <Relationship Id="d" Type="x/hyperlink" Target="not: an address" TargetMode="External"/></Relationships>""";
        String sheets = """
                <x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name="图" r:id="a"/><x:sheet name="b" state="%s" r:id="b"/>\
                <x:sheet name="c" state="%s" r:id="c"/></x:sheets></x:workbook>""";
        for (String state : List.of("hidden", "veryHidden")) {
            SheetContent content = SheetFile.read(workbook(relations, sheets.formatted(state, "visible")), BOUNDS);
            assertThat(shown(content.rows().get(0)).get(0)).isEqualTo("3");
            assertThat(content.otherSheets()).isEqualTo(2);
        }
        assertThat(shown(workbook(relations, sheets.formatted("visible", "hidden"))))
                .isEqualTo("2");
        SheetContent none = SheetFile.read(workbook(relations, sheets.formatted("hidden", "hidden")), BOUNDS);
        assertThat(none).isEqualTo(new SheetContent(List.of(), 0, 3));
    }

    private static byte[] workbook(String relations, String sheets) {
        return Workbooks.of(
                "<row><c><v>1</v></c></row>",
                "xl/_rels/workbook.xml.rels",
                relations,
                "xl/workbook.xml",
                sheets,
                "XL\\Worksheets\\B.xml",
                "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>",
                "xl/worksheets/c.xml",
                "\uFEFF<worksheet><sheetData><row><c><v>3</v></c></row></sheetData></worksheet>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b;c           | a
            \\uFEFFa        | a
            \\uFEFF\\uFEFFa | a
            sep=;\\na,b;c   | a,b
            SEP=,\\r\\na,b;c;d | a
            `\\uFEFFsep=|\\na;b|c` | a;b
            sep=x           | sep=x
            "a\\nb"         | a␣b
            " "             | ``
            """)
    void readsCsvAsSpreadsheetsWriteIt(String text, String first) {
        String plain = text.replace("\\uFEFF", "\uFEFF").replace("\\n", "\n").replace("\\r", "\r");
        assertThat(shown(plain.getBytes(UTF_8))).isEqualTo(first);
    }

    @Test
    void theLineWithTheSeparatorHasNoNumber() {
        SheetContent content = SheetFile.read("sep=;\na;b\n\nc;d\n".getBytes(UTF_8), BOUNDS);
        assertThat(content.rows()).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(content.blankRows()).isEqualTo(1);
    }

    static Stream<byte[]> noSheets() {
        return Stream.of(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}, "a,b".getBytes(UTF_16LE));
    }

    @ParameterizedTest
    @MethodSource("noSheets")
    void refusesWhatIsNoSheet(byte[] file) {
        refused("415 import-no-sheet", file);
    }

    @Test
    void readsGb18030() {
        assertThat(shown("㐂,题型".getBytes(Charset.forName("GB18030")))).isEqualTo("㐂");
    }
}
