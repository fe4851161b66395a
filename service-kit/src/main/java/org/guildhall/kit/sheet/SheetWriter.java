package org.guildhall.kit.sheet;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a sheet row by row, as it comes: nothing of it is kept. Cells are text, and none of them can be taken for a formula;
 * {@link SheetTexts#meant} tells what was meant when such a file comes back.
 */
public abstract class SheetWriter implements Closeable {

    private static final int PORTION = 500;

    private SheetWriter() {}

    /** @param title of the sheet, where the format has titles */
    public static SheetWriter open(SheetFormat format, String title, OutputStream output) throws IOException {
        return format == SheetFormat.XLSX ? new Xlsx(title, output) : new Csv(output);
    }

    public abstract void row(List<String> cells) throws IOException;

    /** Begins another sheet; CSV has only one, and leaves out what would stand there. */
    public abstract void notes(String title, List<String> lines) throws IOException;

    private static final class Xlsx extends SheetWriter {

        private final Workbook workbook;
        private final Worksheet sheet;
        private int next;

        Xlsx(String title, OutputStream output) {
            workbook = new Workbook(output, "Guildhall", "1.0");
            // Rows are much alike: more effort takes twice as long and saves nothing.
            workbook.setCompressionLevel(Deflater.BEST_SPEED);
            sheet = workbook.newWorksheet(title);
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.inlineString(next, column, SheetTexts.literal(cells.get(column)));
                }
            }
            next++;
            if (next % PORTION == 0) {
                sheet.flush();
            }
        }

        @Override
        public void notes(String title, List<String> lines) throws IOException {
            sheet.finish();
            Worksheet notes = workbook.newWorksheet(title);
            for (int line = 0; line < lines.size(); line++) {
                notes.inlineString(line, 0, lines.get(line));
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }

    private static final class Csv extends SheetWriter {

        private final SequenceWriter rows;

        Csv(OutputStream output) throws IOException {
            output.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            rows = new CsvMapper().writerFor(String[].class).writeValues(output);
        }

        @Override
        public void row(List<String> cells) throws IOException {
            rows.write(cells.stream().map(SheetTexts::literal).toArray(String[]::new));
        }

        @Override
        public void notes(String title, List<String> lines) {
            // One sheet is all there is.
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
