package org.guildhall.kit.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.guildhall.kit.problem.ProblemException;

/**
 * Reads the first sheet of a workbook. Its parts are unpacked once before it is read, up to a bound: a file of one megabyte
 * can unpack to a thousand of them. Numbers are taken only as they are shown: what Excel made a date of (5-1 becomes 46143)
 * or a percentage would otherwise come in as another number.
 */
final class WorkbookFile {

    private static final int MOST_BYTES = 32 << 20;
    private static final int BUFFER = 1 << 16;
    private static final Set<String> PLAIN_FORMATS = Set.of("General", "@", "0", "0.0", "0.00", "#,##0", "#,##0.00");

    private WorkbookFile() {}

    static List<SheetRow> read(byte[] file, int mostRows) {
        try {
            requireModest(file);
            return rows(file, mostRows);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever the reader stumbles over comes from the file, and it has no exception of its own for most of it.
            throw ProblemException.of(422, "import-unreadable");
        }
    }

    /** Unpacks everything once, with the library the reader uses, so that both see the same parts. */
    private static void requireModest(byte[] file) throws IOException {
        int left = MOST_BYTES;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                left = unpack(zip, part, left);
            }
        }
    }

    /** How many bytes are left of those that may be unpacked. */
    private static int unpack(ZipFile zip, ZipArchiveEntry part, int allowed) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int left = allowed;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw ProblemException.of(422, "import-too-large");
                }
            }
        }
        return left;
    }

    private static List<SheetRow> rows(byte[] file, int mostRows) throws IOException {
        ReadingOptions withFormats = new ReadingOptions(true, true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), withFormats);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.limit(SheetRow.MOST_ROWS)
                    .map(WorkbookFile::row)
                    .filter(row -> !row.isBlank())
                    .limit(mostRows)
                    .toList();
        }
    }

    private static SheetRow row(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        int columns = Math.min(row.getCellCount(), SheetRow.MOST_COLUMNS);
        IntStream.range(0, columns).forEach(column -> cells.add(cell(row.getCell(column))));
        return new SheetRow(row.getRowNum(), cells);
    }

    private static SheetCell cell(Cell cell) {
        if (cell == null) {
            return SheetCell.EMPTY;
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return SheetCell.faulty("cell-formula");
        }
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.EMPTY;
            case STRING -> SheetCell.of(cell.asString());
            case BOOLEAN -> SheetCell.of(cell.asBoolean().toString());
            case NUMBER -> number(cell);
            default -> SheetCell.faulty("cell-error");
        };
    }

    private static SheetCell number(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && !PLAIN_FORMATS.contains(format)) {
            return SheetCell.faulty("cell-formatted");
        }
        // Excel keeps 15 digits and writes 0.1 as 0.10000000000000001.
        BigDecimal shown = new BigDecimal(cell.getRawValue()).round(new MathContext(15));
        return SheetCell.of(shown.stripTrailingZeros().toPlainString());
    }
}
