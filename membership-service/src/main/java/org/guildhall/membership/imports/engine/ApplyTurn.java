package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;

/**
 * Takes the rows of an import, a portion in a transaction together with the mark of how far it is and with what each row made:
 * whoever goes on after a crash finds a portion done or not begun.
 */
@ApplicationScoped
class ApplyTurn {

    /** Then another import has its turn: a small one doesn't wait for a large one. */
    private static final int PORTIONS = 10;

    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportLease lease;
    private final StagedCells cells;
    private final ImportSettings settings;
    private final Clock clock;

    ApplyTurn(
            ImportRunRows runs,
            ImportRowRows rows,
            ImportLease lease,
            StagedCells cells,
            ImportSettings settings,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.lease = lease;
        this.cells = cells;
        this.settings = settings;
        this.clock = clock;
    }

    void take(ImportRun run, ImportSubject subject) {
        SheetHeadings<SheetColumn> headings = Headings.of(run.headings(), subject);
        int mark = run.mark();
        for (int portion = 0; portion < PORTIONS; portion++) {
            int from = mark;
            mark = QuarkusTransaction.requiringNew().call(() -> takePortion(run, subject, headings, from));
            if (mark == from) {
                return;
            }
        }
        QuarkusTransaction.requiringNew().run(() -> lease.release(run));
    }

    /** How far it is then; the same as before when nothing was left. */
    private int takePortion(ImportRun run, ImportSubject subject, SheetHeadings<SheetColumn> headings, int from) {
        List<ImportRowRows.Listed> ready = rows.ready(run.id(), from, settings.portion());
        if (ready.isEmpty()) {
            ImportLease.require(runs.finish(run.id(), lease.worker(), ImportState.APPLIED, null));
            return from;
        }
        int last = ready.get(ready.size() - 1).number();
        lease.step(run, from, last);
        List<SheetRow> opened = ready.parallelStream()
                .map(row -> cells.open(run.id(), row.number(), row.cells()))
                .toList();
        rows.taken(run.id(), subject.take(run.within(), headings, opened, clock.instant()));
        return last;
    }
}
