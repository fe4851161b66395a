package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.job.TimedJobs;
import org.jboss.logging.Logger;

/**
 * Works imports off, one turn after the other. Each instance does; a lease says which works on what, and ends when nothing was
 * heard of its holder. What a turn leaves undone, by a crash or a fault, is taken up in a later one, a few times.
 */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    private static final int MANY = 100;

    private final ImportLease lease;
    private final ImportSubjects subjects;
    private final PreviewTurn preview;
    private final ApplyTurn apply;
    private final UndoTurn undo;
    private final StuckImport stuck;
    private final ImportContent content;

    ImportWork(
            ImportLease lease,
            ImportSubjects subjects,
            PreviewTurn preview,
            ApplyTurn apply,
            UndoTurn undo,
            StuckImport stuck,
            ImportContent content) {
        this.lease = lease;
        this.subjects = subjects;
        this.preview = preview;
        this.apply = apply;
        this.undo = undo;
        this.stuck = stuck;
        this.content = content;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        Optional<ImportRun> next = claim();
        while (next.isPresent()) {
            take(next.get());
            next = claim();
        }
    }

    private Optional<ImportRun> claim() {
        return QuarkusTransaction.requiringNew().call(lease::claim);
    }

    private void take(ImportRun run) {
        ImportSubject subject = subjects.of(run.kind());
        try {
            if (stuck.isStuck(run)) {
                stuck.end(run, subject);
                return;
            }
            switch (run.state()) {
                case PREVIEWING -> preview.take(run, subject);
                case APPLYING -> apply.take(run, subject);
                case UNDOING -> undo.take(run, subject);
                default -> throw new IllegalStateException("nothing to be done for an import that is " + run.state());
            }
        } catch (LeaseLostException e) {
            LOG.infof("import %s: %s", run.id(), e.getMessage());
        }
    }

    /** Removes what stands in files that nobody applied in time, or that were applied and left there. */
    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        List<UUID> expired = QuarkusTransaction.requiringNew().call(() -> content.expired(MANY));
        TimedJobs.each(
                "The expiry of an import",
                expired,
                id -> QuarkusTransaction.requiringNew().run(() -> content.clear(id)));
    }
}
