package org.guildhall.contest.roster;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.contest.roster.RosterPrinting.Cell;
import org.guildhall.contest.roster.RosterPrinting.Printed;
import org.guildhall.contest.roster.RosterPrinting.Total;
import org.guildhall.kit.sheet.SheetTexts;
import org.jspecify.annotations.Nullable;

/** Writes a list as a workbook: title, headings, lines, and the figures below. */
final class RosterSheet {

    private RosterSheet() {}

    static StreamingOutput of(Printed list) {
        return output -> {
            try (Workbook workbook = new Workbook(output, "Guildhall", "1.0")) {
                write(list, workbook.newWorksheet(list.title()));
            }
        };
    }

    private static void write(Printed list, Worksheet sheet) {
        put(sheet, 0, 0, list.contest());
        put(sheet, 0, 1, list.title());
        int line = 1;
        for (int column = 0; column < list.headings().size(); column++) {
            put(sheet, line, column, list.headings().get(column));
        }
        for (List<Cell> cells : list.lines()) {
            line++;
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, line, column, cells.get(column).value());
            }
        }
        line++;
        for (Total total : list.totals()) {
            line++;
            put(sheet, line, 0, total.title());
            put(sheet, line, 1, total.value());
        }
    }

    private static void put(Worksheet sheet, int line, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value != null) {
            sheet.value(line, column, SheetTexts.literal(value.toString()));
        }
    }
}
