package org.guildhall.kit.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.kit.problem.ProblemException;

/** The rows of an uploaded file, whatever it is: what a file is its first bytes say better than its sender. */
public final class SheetFile {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";

    /** What browsers on Windows call CSV where Excel is installed. */
    public static final String EXCEL = "application/vnd.ms-excel";

    /** What they call either where nothing is. */
    public static final String BYTES = "application/octet-stream";

    private SheetFile() {}

    /** @throws ProblemException 415 when it is no sheet, 422 when it can't be read or goes beyond the bounds */
    static SheetContent read(byte[] file, SheetBounds bounds) {
        List<SheetRow> rows = new ArrayList<>();
        SheetExtent extent = each(file, bounds, rows::add);
        return new SheetContent(rows, extent.blankRows(), extent.otherSheets());
    }

    /**
     * Hands on row by row; none is kept.
     *
     * @throws ProblemException 415 when it is no sheet, 422 when it can't be read or goes beyond the bounds, also after rows
     *     were handed on
     */
    static SheetExtent each(byte[] file, SheetBounds bounds, Consumer<SheetRow> taker) {
        Budget budget = new Budget(bounds);
        if (startsWith(file, 'P', 'K')) {
            return WorkbookFile.read(file, bounds, budget, taker);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            // The format of Excel up to 2003.
            throw ProblemException.of(422, "import-old-excel");
        }
        return CsvFile.read(file, bounds, budget, taker);
    }

    /** Whether it is a workbook, by its first bytes; else it is CSV, or nothing that can be read. */
    public static boolean isWorkbook(byte[] file) {
        return startsWith(file, 'P', 'K');
    }

    static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
