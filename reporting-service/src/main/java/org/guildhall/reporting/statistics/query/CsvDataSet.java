package org.guildhall.reporting.statistics.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetWriter;

/** Writes what a query found as CSV: a line per cell; those of the year before bear their own times. */
final class CsvDataSet {

    private CsvDataSet() {}

    static byte[] of(QueryReading.Found found, LocalDate today) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(found, today, bytes);
        return bytes.toByteArray();
    }

    static void write(QueryReading.Found found, LocalDate today, OutputStream output) {
        List<String> times = found.plan().time().codes();
        List<String> timesBefore = found.plan().time().yearBefore().codes();
        try (SheetWriter sheet = SheetWriter.open(SheetFormat.CSV, "statistics", output)) {
            sheet.row(headings(found.plan()));
            DataSets.each(found, today, (cell, value) -> {
                List<String> row = new ArrayList<>(List.of(
                        cell.measure().code(),
                        cell.organisation().id().toString(),
                        cell.organisation().name(),
                        (cell.compared() == 0 ? times : timesBefore).get(cell.time())));
                row.addAll(cell.codes());
                row.add(value.number() == null ? "" : value.number().toPlainString());
                row.add(value.status());
                row(sheet, row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> headings(QueryPlan plan) {
        List<String> headings = new ArrayList<>(List.of("measure", "organisation", "name", "time"));
        plan.by().forEach(dimension -> headings.add(dimension.code()));
        headings.addAll(List.of("value", "status"));
        return headings;
    }

    private static void row(SheetWriter sheet, List<String> cells) {
        try {
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
