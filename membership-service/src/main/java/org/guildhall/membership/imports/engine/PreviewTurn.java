package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.sheet.SheetBounds;
import org.guildhall.kit.sheet.SheetDesk;
import org.guildhall.kit.sheet.SheetExtent;

/** Reads a file from its beginning to its end; whoever takes it over from a worker that went away skips what is staged. */
@ApplicationScoped
class PreviewTurn {

    static final int MOST_ROWS = 100_000;

    /** The headings and the rows; some hundred and fifty characters a row are many. What is staged meanwhile takes its time, too. */
    private static final SheetBounds BOUNDS =
            new SheetBounds(MOST_ROWS + 1, 40, 30_000_000, 256 << 20, Duration.ofMinutes(10));

    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportPartRows parts;
    private final ImportLease lease;
    private final Staging staging;
    private final SheetDesk desk;
    private final ProblemTexts texts;

    PreviewTurn(
            ImportRunRows runs,
            ImportRowRows rows,
            ImportPartRows parts,
            ImportLease lease,
            Staging staging,
            SheetDesk desk,
            ProblemTexts texts) {
        this.runs = runs;
        this.rows = rows;
        this.parts = parts;
        this.lease = lease;
        this.staging = staging;
        this.desk = desk;
        this.texts = texts;
    }

    void take(ImportRun run, ImportSubject subject) {
        byte[] file = QuarkusTransaction.requiringNew().call(() -> parts.read(run.id()));
        try {
            Staging.Intake intake = staging.begin(run, subject);
            SheetExtent extent = desk.each(file, BOUNDS, intake::take);
            intake.flush();
            if (intake.isEmpty()) {
                throw ProblemException.of(422, "import-empty");
            }
            QuarkusTransaction.requiringNew().run(() -> finish(run, extent));
        } catch (HeadingsRefusedException e) {
            refuse(run, ProblemException.of(422, "import-headings"), e.faults());
        } catch (ProblemException e) {
            if (e.status() >= 500) {
                throw e;
            }
            refuse(run, e, List.of());
        }
    }

    private void finish(ImportRun run, SheetExtent extent) {
        ImportLease.require(runs.staged(run.id(), lease.worker(), extent.blankRows(), extent.otherSheets()));
        parts.delete(run.id());
    }

    private void refuse(ImportRun run, ProblemException problem, List<RowFault> faults) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportLease.require(runs.refuse(run.id(), lease.worker(), ImportFailure.of(problem, texts), faults));
            rows.delete(run.id());
            parts.delete(run.id());
        });
    }
}
