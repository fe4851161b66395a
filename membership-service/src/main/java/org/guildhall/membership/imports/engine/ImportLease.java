package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.time.Ids;

/** This instance's part in who works on which import. */
@ApplicationScoped
class ImportLease {

    private final ImportRunRows runs;
    private final ImportSettings settings;
    private final Clock clock;
    private final UUID worker;

    ImportLease(ImportRunRows runs, ImportSettings settings, Ids ids, Clock clock) {
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
        this.worker = ids.next();
    }

    Optional<ImportRun> claim() {
        return runs.claim(worker, clock.instant(), until());
    }

    /** Marks a step in the transaction that does it. */
    void step(ImportRun run, int from, int to) {
        require(runs.step(run, worker, from, to, until()));
    }

    /** Marks how far a work is that is done as one, in a transaction of its own. */
    void renew(ImportRun run, int to) {
        require(runs.renew(run.id(), worker, to, until()));
    }

    void release(ImportRun run) {
        runs.release(run.id(), worker);
    }

    UUID worker() {
        return worker;
    }

    static void require(boolean held) {
        if (!held) {
            throw new LeaseLostException();
        }
    }

    private Instant until() {
        return clock.instant().plus(settings.lease());
    }
}
