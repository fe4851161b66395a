package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.jboss.logging.Logger;

/**
 * Ends imports that don't get on whoever works on them, so that officers can: a file that can't be checked is refused, and what
 * was taken until then stays, to be undone, or its content discarded.
 */
@ApplicationScoped
class StuckImport {

    private static final Logger LOG = Logger.getLogger(StuckImport.class);

    private final ImportRunRows runs;
    private final ImportLease lease;
    private final PreviewEnd preview;
    private final ImportSettings settings;
    private final ProblemTexts texts;

    StuckImport(
            ImportRunRows runs, ImportLease lease, PreviewEnd preview, ImportSettings settings, ProblemTexts texts) {
        this.runs = runs;
        this.lease = lease;
        this.preview = preview;
        this.settings = settings;
        this.texts = texts;
    }

    boolean isStuck(ImportRun run) {
        return run.tries() > settings.tries();
    }

    void end(ImportRun run, ImportSubject subject) {
        LOG.errorf("import %s: %d tries while %s came to nothing; it ends", run.id(), settings.tries(), run.state());
        ProblemException problem = ProblemException.of(500, "import-stuck");
        if (run.state() == ImportState.PREVIEWING) {
            preview.refuse(run, problem, List.of());
        } else {
            QuarkusTransaction.requiringNew().run(() -> {
                ImportLease.require(
                        runs.finish(run.id(), lease.worker(), ImportState.APPLIED, ImportFailure.of(problem, texts)));
                subject.hold().ifPresent(hold -> hold.lift(run.id()));
            });
        }
    }
}
