package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.kit.sheet.SheetWriter;
import org.guildhall.membership.imports.engine.ImportRowRows.Listed;

/**
 * Gives a file back with a column more that says what is wrong with each row, to be corrected and sent again. Rows that were
 * taken aren't in it any more. Whoever gets one is on record.
 */
@ApplicationScoped
class ImportFile {

    private static final int PORTION = 1_000;

    private final ImportAccess access;
    private final ImportAccessRows record;
    private final ImportRowRows rows;
    private final StagedCells cells;
    private final ImportViews views;
    private final Caller caller;

    ImportFile(
            ImportAccess access,
            ImportAccessRows record,
            ImportRowRows rows,
            StagedCells cells,
            ImportViews views,
            Caller caller) {
        this.access = access;
        this.record = record;
        this.rows = rows;
        this.cells = cells;
        this.views = views;
        this.caller = caller;
    }

    /** A file that is written as it is read. */
    record Download(SheetFormat format, StreamingOutput content) {}

    /** @throws ProblemException 404, 409 {@code import-under-way} while it is being read, 409 when its content is gone */
    @Transactional
    Download open(UUID id, Locale locale) {
        ImportRun run = access.find(id);
        if (run.state() == ImportState.PREVIEWING || run.state() == ImportState.APPLYING) {
            throw ProblemException.of(409, "import-under-way");
        }
        if (run.cleared() || run.headings() == null) {
            throw ProblemException.of(409, "import-content-removed");
        }
        record.insert(id, caller.subject());
        return new Download(run.format(), output -> write(run, locale, output));
    }

    private void write(ImportRun run, Locale locale, OutputStream output) throws IOException {
        try (SheetWriter writer = SheetWriter.open(run.format(), "导入结果", output)) {
            SheetRow headings = run.headings();
            writer.row(line(headings, headings, ReportColumn.REPORT.heading()));
            int after = headings.number();
            List<Listed> portion;
            do {
                int from = after;
                portion = QuarkusTransaction.requiringNew().call(() -> rows.list(run.id(), null, false, from, PORTION));
                for (Listed row : portion) {
                    after = row.number();
                    if (row.cells() != null) {
                        SheetRow opened = cells.open(run.id(), row.number(), row.cells());
                        writer.row(line(headings, opened, views.line(row.faults(), locale)));
                    }
                }
            } while (portion.size() == PORTION);
        }
    }

    /** A row as it came with its report behind it, in place of an earlier one. */
    private static List<String> line(SheetRow headings, SheetRow row, String report) {
        List<String> line = new ArrayList<>();
        int width = Math.max(headings.cells().size(), row.cells().size());
        for (int column = 0; column < width; column++) {
            if (!headings.cell(column).text().equals(ReportColumn.REPORT.heading())) {
                line.add(row.cell(column).written());
            }
        }
        line.add(report);
        return line;
    }
}
