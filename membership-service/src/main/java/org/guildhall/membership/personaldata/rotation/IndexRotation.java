package org.guildhall.membership.personaldata.rotation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.privacy.BlindIndex;
import org.guildhall.membership.privacy.IndexKeyRows;
import org.guildhall.membership.privacy.IndexKeyRows.IndexKey;
import org.guildhall.membership.privacy.IndexKeys;
import org.jboss.logging.Logger;

/**
 * Brings the next key of the fingerprints into use where it was requested: all of them are written anew in one transaction, which
 * has the tables to itself, so nobody ever sees fingerprints of two keys. When it is interrupted nothing has happened, and whichever
 * instance has the key begins anew.
 */
@ApplicationScoped
class IndexRotation {

    private static final Logger LOG = Logger.getLogger(IndexRotation.class);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** How long others wait behind it for a table that somebody is at. */
    private static final Duration WAIT = Duration.ofSeconds(3);

    /** Four megabytes at a time. */
    private static final int PAGES = 512;

    private static final Duration BETWEEN_TELLING = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final IndexKeyRows requests;
    private final IndexKeys keys;
    private final FingerprintGuardRows guard;
    private final FingerprintRows rows;
    private final FingerprintRenewal renewal;
    private final BlindIndex index;
    private final Clock clock;

    private Duration pause = Duration.ZERO;
    private Instant triedAt = Instant.EPOCH;
    private Instant told = Instant.EPOCH;

    IndexRotation(
            IndexKeyRows requests,
            IndexKeys keys,
            FingerprintGuardRows guard,
            FingerprintRows rows,
            FingerprintRenewal renewal,
            BlindIndex index,
            Clock clock) {
        this.requests = requests;
        this.keys = keys;
        this.guard = guard;
        this.rows = rows;
        this.renewal = renewal;
        this.index = index;
        this.clock = clock;
    }

    /** After growing pauses where somebody holds a table for long, such as a backup: others wait behind each try. */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rotateInTime() {
        if (Clocks.isWithin(pause, triedAt, clock)) {
            return;
        }
        // Taken back below, unless it fails.
        Duration longer = pause.isZero() ? SHORTEST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        triedAt = clock.instant();
        rotate();
        pause = Duration.ZERO;
    }

    void rotate() {
        if (requests.requested().filter(this::isHeld).isPresent()) {
            QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .run(() -> guard.patiently(this::rotateAlone));
            index.refresh();
        }
    }

    /** Another instance may have other keys. */
    private boolean isHeld(IndexKey next) {
        return keys.hold(next.number(), next.proof());
    }

    /** Asks once more: it may have been done, or requested with another key, since. */
    private void rotateAlone() {
        if (guard.tryLock()) {
            requests.requested().filter(this::isHeld).ifPresent(next -> rotate(next.number()));
        }
    }

    private void rotate(int number) {
        long found = FingerprintTable.ALL.stream().mapToLong(rows::count).sum();
        LOG.infof("Key %d of the fingerprints is brought into use: %d rows", number, found);
        tell(number, found, 0);
        guard.lockTables(WAIT);
        long written = 0;
        for (FingerprintTable table : FingerprintTable.ALL) {
            guard.takeOnly(table, number);
            written = renew(table, number, found, written);
            guard.check(table);
        }
        requests.use(number, written, clock.instant());
        LOG.infof("Key %d of the fingerprints is in use: %d rows", number, written);
    }

    /** @return how many rows have been written by then */
    private long renew(FingerprintTable table, int number, long found, long before) {
        long written = before;
        long pages = rows.pages(table);
        for (long page = 0; page < pages; page += PAGES) {
            List<FingerprintRows.Row> renewed = renewal.renewed(table, rows.read(table, page, page + PAGES), number);
            if (!renewed.isEmpty()) {
                rows.write(table, renewed, page, page + PAGES);
                written += renewed.size();
                tell(number, found, written);
            }
        }
        return written;
    }

    /**
     * Seen by everybody at once, now and then. It takes a second connection, which there may be none of, for all others may be with
     * requests that wait for the tables; nothing depends on it.
     */
    private void tell(int number, long found, long written) {
        if (written > 0 && clock.instant().isBefore(told.plus(BETWEEN_TELLING))) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> requests.count(number, found, written));
        } catch (RuntimeException e) {
            LOG.infof(
                    "How far key %d is can't be told at the moment: SQLSTATE %s",
                    number, SqlFault.of(e).state());
        }
        told = clock.instant();
    }
}
