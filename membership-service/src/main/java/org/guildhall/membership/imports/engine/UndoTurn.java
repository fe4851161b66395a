package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.membership.imports.engine.ImportRowRows.Created;

/**
 * Takes an import back as one: in a single transaction, so that nobody ever sees half of it gone, and a crash leaves all of it.
 * If anything it made has moved on meanwhile, all of it stays.
 */
@ApplicationScoped
class UndoTurn {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportLease lease;
    private final MovedOn movedOn;
    private final ImportSettings settings;
    private final ProblemTexts texts;
    private final Clock clock;

    UndoTurn(
            ImportRunRows runs,
            ImportRowRows rows,
            ImportLease lease,
            MovedOn movedOn,
            ImportSettings settings,
            ProblemTexts texts,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.lease = lease;
        this.movedOn = movedOn;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    void take(ImportRun run, ImportSubject subject) {
        subject.hold().ifPresent(hold -> place(run, hold));
        if (!isUndone(run, subject)) {
            keep(run, subject);
        }
    }

    /** All of it before the transaction that takes back begins; whoever goes on after a crash finds some placed. */
    private void place(ImportRun run, ImportHold hold) {
        int after = 0;
        List<Created> portion = created(run, after);
        while (!portion.isEmpty()) {
            List<UUID> ids = portion.stream().map(Created::id).toList();
            QuarkusTransaction.requiringNew().run(() -> hold.place(run.id(), ids));
            QuarkusTransaction.requiringNew().run(() -> {
                hold.awaitOthers(ids);
                lease.renew(run, run.mark());
            });
            after = portion.get(portion.size() - 1).number();
            portion = created(run, after);
        }
    }

    private List<Created> created(ImportRun run, int after) {
        return QuarkusTransaction.requiringNew().call(() -> rows.created(run.id(), after, settings.portion()));
    }

    /** What something else refers to can't be taken back, whether it looks changed or not. */
    private boolean isUndone(ImportRun run, ImportSubject subject) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> undo(run, subject));
        } catch (RuntimeException e) {
            if (SqlFault.of(e).isOfTheValues()) {
                return false;
            }
            throw e;
        }
    }

    private boolean undo(ImportRun run, ImportSubject subject) {
        Instant now = clock.instant();
        int after = 0;
        List<Created> portion = rows.created(run.id(), after, settings.portion());
        while (!portion.isEmpty()) {
            List<UUID> created = portion.stream().map(Created::id).toList();
            if (!subject.changedAmong(run.id(), created).isEmpty()) {
                QuarkusTransaction.setRollbackOnly();
                return false;
            }
            subject.takeBack(run.within(), created, persons(portion), now);
            rows.undone(run.id(), created);
            after = portion.get(portion.size() - 1).number();
            int mark = after;
            QuarkusTransaction.requiringNew().run(() -> lease.renew(run, mark));
            portion = rows.created(run.id(), after, settings.portion());
        }
        subject.hold().ifPresent(hold -> hold.lift(run.id()));
        ImportLease.require(runs.finish(run.id(), lease.worker(), ImportState.UNDONE, null));
        return true;
    }

    private static List<UUID> persons(List<Created> portion) {
        return portion.stream()
                .map(Created::madePerson)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Nothing was taken back; which of it has moved on is told. */
    private void keep(ImportRun run, ImportSubject subject) {
        int moved = Math.max(1, movedOn.mark(run, subject));
        ProblemException problem = ProblemException.of(409, "import-moved-on", moved);
        QuarkusTransaction.requiringNew().run(() -> {
            ImportLease.require(
                    runs.finish(run.id(), lease.worker(), ImportState.APPLIED, ImportFailure.of(problem, texts)));
            subject.hold().ifPresent(hold -> hold.lift(run.id()));
        });
    }
}
