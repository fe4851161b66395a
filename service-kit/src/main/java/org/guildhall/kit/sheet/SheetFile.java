package org.guildhall.kit.sheet;

import java.util.List;
import org.guildhall.kit.problem.ProblemException;

/** The rows of an uploaded file, whatever it is: what a file is its first bytes say better than its sender. */
public final class SheetFile {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";

    private SheetFile() {}

    /**
     * @param mostRows of those that aren't blank; more aren't read
     * @throws ProblemException 422 when it can't be read
     */
    public static List<SheetRow> read(byte[] file, int mostRows) {
        if (startsWith(file, 'P', 'K')) {
            return WorkbookFile.read(file, mostRows);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            // The format of Excel up to 2003.
            throw ProblemException.of(422, "import-old-excel");
        }
        return CsvFile.read(file, mostRows);
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
