package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.kit.sheet.SheetTexts;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.FigureTable;
import org.guildhall.reporting.document.content.Words;
import org.guildhall.reporting.document.paper.OpenOutput;
import org.guildhall.reporting.document.register.Imprint;

/**
 * Writes a workbook: a sheet for each table, one for what people wrote, and one for what the document is. Rows go out as they are
 * made. Charts are left to who has the figures.
 */
final class SheetDocument {

    private static final int PORTION = 500;
    private static final int LONGEST_NAME = 31;
    private static final int TITLE_WIDTH = 24;
    private static final int FIGURE_WIDTH = 18;
    private static final int TEXT_WIDTH = 100;

    private final Workbook workbook;
    private final Imprint imprint;
    private final Words words;
    private final Set<String> names = new HashSet<>();
    private final SortedSet<String> told = new TreeSet<>();

    private SheetDocument(Workbook workbook, Imprint imprint, Words words) {
        this.workbook = workbook;
        this.imprint = imprint;
        this.words = words;
    }

    /** The output stays open. */
    static void write(Content content, Imprint imprint, OutputStream output) throws IOException {
        try (Workbook workbook = new Workbook(new OpenOutput(output), "Guildhall", "1.0")) {
            SheetDocument document = new SheetDocument(workbook, imprint, content.words());
            for (Block block : content.blocks()) {
                if (block instanceof Block.Table table) {
                    document.table(table.figures());
                }
            }
            document.narratives(content);
            document.about(content);
        }
    }

    private void table(FigureTable table) throws IOException {
        Worksheet sheet = sheet(name(table.caption()));
        int titles = table.corner().size();
        for (int column = 0; column < titles + table.columns() + 1; column++) {
            sheet.width(column, column < titles ? TITLE_WIDTH : FIGURE_WIDTH);
        }
        int line = headings(sheet, table);
        sheet.freezePane(titles, line);
        sheet.repeatRows(0, line - 1);
        for (FigureTable.Row row : table.rows()) {
            row(sheet, line, row);
            line++;
            if (line % PORTION == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /** Titles that stand above several columns are merged; returns the first line below. */
    private int headings(Worksheet sheet, FigureTable table) {
        List<List<String>> levels = table.headings();
        int titles = table.corner().size();
        int lines = Math.max(1, levels.size());
        for (int column = 0; column < titles; column++) {
            heading(sheet, 0, column, table.corner().get(column));
            merge(sheet, 0, column, lines - 1, column);
        }
        for (int level = 0; level < levels.size(); level++) {
            List<String> texts = levels.get(level);
            int start = 0;
            for (int column = 1; column <= texts.size(); column++) {
                if (column == texts.size()
                        || level < lines - 1 && !texts.get(column).equals(texts.get(start))
                        || level == lines - 1) {
                    heading(sheet, level, titles + start, texts.get(start));
                    merge(sheet, level, titles + start, level, titles + column - 1);
                    start = column;
                }
            }
        }
        int status = titles + table.columns();
        heading(sheet, 0, status, words.say("状态", "Status"));
        merge(sheet, 0, status, lines - 1, status);
        return lines;
    }

    private static void heading(Worksheet sheet, int line, int column, String text) {
        sheet.inlineString(line, column, SheetTexts.literal(text));
        sheet.style(line, column).bold().fillColor("ECEBE6").wrapText(true).set();
    }

    private static void merge(Worksheet sheet, int top, int left, int bottom, int right) {
        if (top != bottom || left != right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }

    private void row(Worksheet sheet, int line, FigureTable.Row row) {
        int column = 0;
        SortedSet<String> statuses = new TreeSet<>();
        for (String title : row.titles()) {
            sheet.inlineString(line, column++, SheetTexts.literal(title));
        }
        for (FigureTable.Figure figure : row.figures()) {
            if (figure.value() != null) {
                sheet.value(line, column, figure.value());
                sheet.style(line, column)
                        .format(figure.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(figure.decimals()))
                        .set();
            } else {
                sheet.inlineString(line, column, words.withoutFigure(figure.status()));
            }
            if (figure.status() != null) {
                statuses.add(figure.status());
            }
            column++;
        }
        if (!statuses.isEmpty()) {
            sheet.inlineString(line, column, String.join(" ", statuses));
            told.addAll(statuses);
        }
    }

    private void narratives(Content content) throws IOException {
        List<String> lines = content.blocks().stream()
                .filter(Block.Narrative.class::isInstance)
                .map(Block.Narrative.class::cast)
                .flatMap(narrative -> Stream.concat(
                        Stream.of(narrative.title()), narrative.text().lines()))
                .toList();
        if (!lines.isEmpty()) {
            texts(name(words.say("文字", "Texts")), lines);
        }
    }

    /** What the document is, and what the statuses mean that stand in it. */
    private void about(Content content) throws IOException {
        List<String> lines = new ArrayList<>(words.footer(content, imprint));
        lines.addAll(words.statuses(told));
        texts(name(words.about()), lines);
    }

    private void texts(String name, List<String> lines) throws IOException {
        Worksheet sheet = sheet(name);
        sheet.width(0, TEXT_WIDTH);
        for (int line = 0; line < lines.size(); line++) {
            sheet.inlineString(line, 0, SheetTexts.literal(lines.get(line)));
            sheet.style(line, 0).wrapText(true).set();
        }
        sheet.finish();
    }

    private Worksheet sheet(String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.footer(words.say("文号 ", "Number ") + imprint.number() + "　" + imprint.code(), Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
        return sheet;
    }

    /** Of a sheet: without what names of sheets can't have, and no name twice. */
    private String name(String caption) {
        String plain = caption.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        String begun = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 4));
        String name = begun;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = begun + " " + i;
        }
        return name;
    }
}
