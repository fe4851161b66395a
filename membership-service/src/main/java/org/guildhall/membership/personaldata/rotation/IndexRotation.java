package org.guildhall.membership.personaldata.rotation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private final IndexKeyRows requests;
    private final IndexKeys keys;
    private final FingerprintGuardRows guard;
    private final FingerprintRows rows;
    private final FingerprintRenewal renewal;
    private final BlindIndex index;
    private final Clock clock;

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

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rotate() {
        Optional<IndexKey> next = requests.requested().filter(this::isHeld);
        if (next.isPresent()) {
            long found = FingerprintTable.ALL.stream().mapToLong(rows::count).sum();
            QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .run(() -> guard.patiently(() -> rotate(next.get().number(), found)));
            index.refresh();
        }
    }

    /** Another instance may have other keys. */
    private boolean isHeld(IndexKey next) {
        return next.number() <= keys.count() && Arrays.equals(next.proof(), keys.proof(next.number()));
    }

    private void rotate(int number, long found) {
        if (!guard.tryLock() || requests.requested().isEmpty()) {
            return;
        }
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

    /** Seen by everybody at once. */
    private void tell(int number, long found, long written) {
        QuarkusTransaction.requiringNew().run(() -> requests.count(number, found, written));
    }
}
