package org.guildhall.reporting.document.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.DocumentTemplate.ChartKind;
import org.guildhall.reporting.document.content.FigureTable;
import org.guildhall.reporting.document.paper.PdfPaper;
import org.guildhall.reporting.statistics.query.DataSet;
import org.junit.jupiter.api.Test;

/** What was found stands in every form of a document, cell by cell. */
class FormsTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<String> COLUMNS = List.of("measure", "compare");
    private static final PrintedDocument PRINTED = new PrintedDocument(new PrintFonts(List.of()));

    private final long seed = new Random().nextLong();
    private final RandomContent random = new RandomContent(seed);

    {
        System.out.println("FormsTest seed " + seed);
    }

    private static byte[] sheet(Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetDocument.write(content, RandomContent.IMPRINT, file);
        return file.toByteArray();
    }

    private static byte[] word(Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WordDocument.write(content, RandomContent.IMPRINT, file);
        return file.toByteArray();
    }

    private static PrintedFile printed(Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PRINTED.write(content, RandomContent.IMPRINT, PdfPaper::new, file);
        return PrintedFile.of(file.toByteArray());
    }

    private static BigDecimal value(DataSet found, int measure, int organisation, int time, int compared) {
        int place =
                ((measure * found.size().get(1) + organisation) * found.size().get(2) + time) * 2 + compared;
        BigDecimal value = new BigDecimal(found.value().get(place).toString());
        return measure == found.size().get(0) - 1 ? value.movePointLeft(2) : value;
    }

    @Test
    void sheetsHaveEveryFigureAsANumber() throws IOException {
        List<String> organisations = random.organisations(7);
        DataSet found = random.dataSet(3, organisations, 5);
        byte[] file = sheet(RandomContent.content(CHINESE, FigureTable.whole("会员", found, CHINESE), List.of()));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2 + 7 * 5);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("组织");
            assertThat(rows.get(0).getCellText(2)).isEqualTo("指标0（人）");
            assertThat(rows.get(0).getCellText(6)).isEqualTo("指标2（元）");
            assertThat(rows.get(1).getCellText(2)).isEqualTo("本期");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("上年同期");
            for (int i = 0; i < 7 * 5; i++) {
                Row row = rows.get(2 + i);
                assertThat(row.getCellText(0)).isEqualTo(organisations.get(i / 5));
                for (int column = 0; column < 6; column++) {
                    Cell cell = row.getCell(2 + column);
                    assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
                    assertThat(cell.asNumber())
                            .isEqualByComparingTo(value(found, column / 2, i / 5, i % 5, column % 2));
                }
            }
        }
    }

    @Test
    void sheetsSayWhatTheyAre() throws IOException {
        DataSet found = random.dataSet(2, random.organisations(3), 2);
        byte[] file = sheet(RandomContent.content(CHINESE, FigureTable.whole("会员", found, CHINESE), List.of()));
        BigDecimal total = BigDecimal.ZERO;
        for (int organisation = 0; organisation < 3; organisation++) {
            total = total.add(value(found, 0, organisation, 0, 0)).add(value(found, 0, organisation, 1, 0));
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<String> lines = workbook.getSheet(1).orElseThrow().read().stream()
                    .map(row -> row.getCellText(0))
                    .toList();
            assertThat(lines)
                    .contains(
                            "文号：2026-000042",
                            "校验码：0123456789ABCDEFGHJKMNPQRS",
                            "数据截至：2026-11-29 09:02:03 UTC+8",
                            "行数：6",
                            "校验合计 指标0（人）：" + total.toPlainString(),
                            "查询：{\"measures\":[\"m0\"]}");
        }
    }

    @Test
    void sheetsHoldNoFormula() throws IOException {
        List<String> hostile = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1");
        DataSet found = random.dataSet(1, hostile, 1);
        byte[] file = sheet(RandomContent.content(
                CHINESE, FigureTable.whole("=A1", found, CHINESE), List.of(new Block.Narrative("=B1", "=C1\n@D1"))));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Cell> cells = new ArrayList<>();
            workbook.getSheets().forEach(sheet -> {
                try {
                    sheet.read().forEach(row -> row.forEach(cells::add));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(cells).noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA);
            assertThat(cells)
                    .filteredOn(cell -> cell != null && cell.getType() == CellType.STRING)
                    .noneMatch(cell -> cell.asString().matches("(?s)[=+\\-@\\t\\r＝].*"));
            assertThat(cells).anyMatch(cell -> cell != null && cell.getText().equals("'=1+1"));
        }
    }

    @Test
    void wordHasEveryFigureInTablesAndReadersOpenIt() throws IOException {
        List<String> organisations = random.organisations(9);
        DataSet found = random.dataSet(2, organisations, 3);
        FigureTable table = FigureTable.compact("会员", found, COLUMNS, CHINESE);
        Content content = RandomContent.content(
                CHINESE,
                table,
                List.of(
                        new Block.Narrative("概述", "第一段 <&>\n第二段"),
                        new Block.Chart(ChartKind.BAR, table),
                        new Block.Chart(ChartKind.LINE, table)));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word(content)))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains("第一段 <&>", "第二段");
            assertThat(document.getCharts()).hasSize(2);
            assertThat(document.getCharts()
                            .get(0)
                            .getCTChart()
                            .getPlotArea()
                            .getBarChartArray(0)
                            .getSerArray(3)
                            .getVal()
                            .getNumLit()
                            .sizeOfPtArray())
                    .isEqualTo(27);
            assertThat(document.getHeaderList()).hasSize(1);
            assertThat(document.getFooterList().get(0).getText()).contains("2026-000042");
            assertThat(document.getTables()).hasSize(1);
            XWPFTable read = document.getTables().get(0);
            assertThat(read.getRow(0).isRepeatHeader()).isTrue();
            assertThat(read.getNumberOfRows()).isEqualTo(1 + 27);
            int at = 1;
            for (FigureTable.Row row : table.rows()) {
                assertThat(texts(read.getRow(at)))
                        .isEqualTo(ColumnPart.of(table).get(0).cells(row));
                int place = at - 1;
                assertThat(texts(read.getRow(at)).get(2).replace("*", "").replace(",", ""))
                        .isEqualTo(value(found, 0, place / 3, place % 3, 0).toPlainString());
                at++;
            }
        }
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    @Test
    void pagesHaveEveryFigureInItsRow() throws IOException, ReaderException {
        List<String> organisations = random.organisations(40);
        DataSet found = random.dataSet(4, organisations, 3);
        FigureTable table = FigureTable.compact("会员", found, COLUMNS, CHINESE);
        assertThat(ColumnPart.of(table)).hasSizeGreaterThan(1);
        PrintedFile file = printed(RandomContent.content(CHINESE, table, List.of()));
        String text = file.text();
        int from = 0;
        for (ColumnPart part : ColumnPart.of(table)) {
            for (FigureTable.Row row : table.rows()) {
                String line = PrintedFile.plain(String.join("", part.cells(row)));
                int at = text.indexOf(line, from);
                assertThat(at).as(line).isGreaterThanOrEqualTo(from);
                from = at + line.length();
            }
        }
        assertThat(file.borrowed()).isEmpty();
        for (int page = 1; page <= file.pages(); page++) {
            assertThat(file.text(page))
                    .contains("年度报告成都市总工会", "文号2026-000042", "第" + page + "页,共" + file.pages() + "页");
        }
        assertThat(file.qr()).isEqualTo(RandomContent.IMPRINT.address().toString());
    }

    @Test
    void pagesShowEveryGlyphOrSayWhichOneTheyLack() throws IOException {
        String text = "买买提·依木 ‧ • ・ — “龘䶮” 𪟝 〇 ¥￥％…±×÷";
        DataSet found = random.dataSet(1, List.of("𠮷林" + text), 1);
        FigureTable table = FigureTable.compact("𠮷表", found, COLUMNS, CHINESE);
        PrintedFile file = printed(RandomContent.content(CHINESE, table, List.of(new Block.Narrative("说明", text))));
        assertThat(file.text())
                .contains(PrintedFile.plain(text), "□表", "U+20BB7")
                .doesNotContain("\uFFFD");
        assertThat(file.borrowed()).isEmpty();
    }

    @Test
    void pagesBreakWhatHasNoPlaceToBreak() throws IOException {
        String address = "https://hall.example/" + "a".repeat(400);
        DataSet found = random.dataSet(1, List.of("A".repeat(100)), 1);
        FigureTable table = FigureTable.compact("表", found, COLUMNS, CHINESE);
        PrintedFile file = printed(RandomContent.content(CHINESE, table, List.of(new Block.Narrative("说明", address))));
        assertThat(file.text()).contains(address);
    }

    @Test
    void chartsAreDrawnAsLines() throws IOException {
        FigureTable drawn = FigureTable.compact("会员", random.dataSet(3, random.organisations(1), 12), COLUMNS, CHINESE);
        FigureTable other = FigureTable.compact("组织", random.dataSet(2, random.organisations(1), 3), COLUMNS, CHINESE);
        PrintedFile file = printed(RandomContent.content(
                CHINESE,
                other,
                List.of(new Block.Chart(ChartKind.LINE, drawn), new Block.Chart(ChartKind.BAR, drawn))));
        assertThat(file.borrowed()).isEmpty();
        // Each of the two names its series; the table is of fewer.
        assertThat(occurrences(file.text(), "指标2(元)·上年同期")).isEqualTo(2);
    }

    private static int occurrences(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void aReportOfFiftyPagesIsPrintedInSeconds() throws IOException {
        Content content = random.report();
        long begun = System.nanoTime();
        PrintedFile file = printed(content);
        System.out.println("printed " + file.pages() + " pages in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(file.pages()).isGreaterThanOrEqualTo(50);
    }
}
