package org.guildhall.kit.sheet;

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
        Budget budget = new Budget(bounds);
        if (startsWith(file, 'P', 'K')) {
            return WorkbookFile.read(file, bounds, budget);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            // The format of Excel up to 2003.
            throw ProblemException.of(422, "import-old-excel");
        }
        return CsvFile.read(file, bounds, budget);
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
