package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.sheet.SheetExtent;

/** Ends the preview of a file, which goes on record whatever came of it. */
@ApplicationScoped
class PreviewEnd {

    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportNameRows names;
    private final ImportPartRows parts;
    private final ImportAccessRows record;
    private final ImportLease lease;
    private final ProblemTexts texts;

    PreviewEnd(
            ImportRunRows runs,
            ImportRowRows rows,
            ImportNameRows names,
            ImportPartRows parts,
            ImportAccessRows record,
            ImportLease lease,
            ProblemTexts texts) {
        this.runs = runs;
        this.rows = rows;
        this.names = names;
        this.parts = parts;
        this.record = record;
        this.lease = lease;
        this.texts = texts;
    }

    void finish(ImportRun run, SheetExtent extent) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportLease.require(runs.staged(run.id(), lease.worker(), extent.blankRows(), extent.otherSheets()));
            record.previewed(run.id());
            parts.delete(run.id());
        });
    }

    /** @param faults what is wrong with the headings */
    void refuse(ImportRun run, ProblemException problem, List<RowFault> faults) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportLease.require(runs.refuse(run.id(), lease.worker(), ImportFailure.of(problem, texts), faults));
            record.previewed(run.id());
            rows.delete(run.id());
            names.delete(run.id());
            parts.delete(run.id());
        });
    }
}
