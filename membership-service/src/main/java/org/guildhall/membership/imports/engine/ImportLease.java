package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.time.Ids;
import org.jboss.logging.Logger;

/** This instance's part in who works on which import: nothing more, once it is known that it stops. */
@ApplicationScoped
class ImportLease {

    private static final Logger LOG = Logger.getLogger(ImportLease.class);

    private final ImportRunRows runs;
    private final ImportSettings settings;
    private final Clock clock;
    private final UUID worker;
    private volatile boolean stopping;

    ImportLease(ImportRunRows runs, ImportSettings settings, Ids ids, Clock clock) {
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
        this.worker = ids.next();
    }

    Optional<ImportRun> claim() {
        return stopping ? Optional.empty() : runs.claim(worker, clock.instant(), until());
    }

    /** Marks a step in the transaction that does it. */
    void step(ImportRun run, int from, int to) {
        require(!stopping && runs.step(run, worker, from, to, until()));
    }

    /** Marks how far a work is that is done as one, in a transaction of its own. */
    void renew(ImportRun run, int to) {
        require(!stopping && runs.renew(run.id(), worker, to, until()));
    }

    void release(ImportRun run) {
        runs.release(run.id(), worker);
    }

    void leave(@Observes ShutdownDelayInitiatedEvent leaving) {
        handOver();
    }

    /** Once more: a step that was at its end then has taken the lease anew. */
    void stop(@Observes ShutdownEvent stopped) {
        handOver();
    }

    /** Others go on at once with what this instance is at; the step under way is undone. */
    private void handOver() {
        stopping = true;
        try {
            QuarkusTransaction.requiringNew().run(() -> runs.releaseAll(worker));
        } catch (RuntimeException e) {
            LOG.warnf("Leases of imports weren't handed over, and end by themselves: %s", e.getMessage());
        }
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
