package org.guildhall.membership.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.privacy.IndexKeyRows.IndexKey;
import org.jspecify.annotations.Nullable;

/**
 * Which key fingerprints are made with. The database tells, for all instances; each remembers it, and a transaction that makes
 * fingerprints asks once more before it commits: one that a change of the key overtook is rolled back, its client told to
 * come back. The hot path makes its fingerprints before its transaction; there constraints refuse those of a former key.
 */
@ApplicationScoped
class IndexKeyInUse {

    /** SQLSTATE of a transaction that came into the way of another one. */
    private static final String OVERTAKEN = "40001";

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    /** Before whoever makes fingerprints at the start. */
    private static final int FIRST = 1;

    private final IndexKeys keys;
    private final IndexKeyRows rows;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    private volatile @Nullable Known known;

    IndexKeyInUse(IndexKeys keys, IndexKeyRows rows, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param isHeld whether this instance has the keys that make them */
    private record Known(int number, boolean isHeld) {}

    /** @throws IllegalStateException when fingerprints are made with other keys than this service has */
    void atStart(@Observes @Priority(FIRST) StartupEvent started) {
        Known first = QuarkusTransaction.requiringNew().call(this::look);
        if (!first.isHeld()) {
            throw new IllegalStateException("BLIND_INDEX_KEY: fingerprints in this database are made with "
                    + first.number() + " keys, which aren't the first of the " + keys.count() + " given");
        }
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        look();
    }

    /** Asks the database. */
    void refresh() {
        look();
    }

    /** The number of the key in use, as this instance last heard; the transaction under way ends well only if it stays so. */
    int number() {
        Known now = lastKnown();
        if (!now.isHeld()) {
            throw ProblemException.of(503, "temporarily-unavailable").retryAfter(COME_BACK);
        }
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            holdTo(now.number());
        }
        return now.number();
    }

    /** The same for whoever only compares. */
    int last() {
        return lastKnown().number();
    }

    /** Whether this instance has all keys that fingerprints are made with. */
    boolean isHeld() {
        return lastKnown().isHeld();
    }

    /** Believes it until the next look. */
    void believe(int number) {
        known = new Known(number, number <= keys.count());
    }

    private Known lastKnown() {
        Known now = known;
        return now == null ? look() : now;
    }

    private Known look() {
        IndexKey told = rows.inUse().orElseGet(this::first);
        Known now = known;
        if (now == null || now.number() != told.number() || !now.isHeld()) {
            boolean held = keys.hold(told.number(), told.proof());
            now = new Known(told.number(), held);
            known = now;
        }
        return now;
    }

    /** A database without fingerprints, or one from before keys had numbers. */
    private IndexKey first() {
        rows.begin(keys.proof(1), clock.instant());
        return rows.inUse().orElseThrow();
    }

    private void holdTo(int number) {
        if (transaction.getResource(this) instanceof Integer held) {
            requireSame(held, number);
        } else {
            transaction.putResource(this, number);
            transaction.registerInterposedSynchronization(new LastLook(number));
        }
    }

    private static void requireSame(int held, int number) {
        if (held != number) {
            throw new IllegalStateException(
                    "fingerprints were made with a key that has changed",
                    new SQLTransientException("the key of fingerprints has changed", OVERTAKEN));
        }
    }

    /** Before the commit. What was read until now was read under the key, if that is still in use. */
    private final class LastLook implements Synchronization {
        private final int number;

        LastLook(int number) {
            this.number = number;
        }

        @Override
        public void beforeCompletion() {
            requireSame(number, look().number());
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is left to do.
        }
    }
}
