package org.guildhall.kit.events.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Wakes the relay, of whichever instance, after a commit that appended events. PostgreSQL lets only one notifying
 * transaction commit at a time, flush and all, so the notification doesn't ride in the transaction that appends: it follows
 * in one of its own, which needs no flush, and one ring serves all commits that came meanwhile. A ring that gets lost costs
 * one poll interval.
 */
@ApplicationScoped
class OutboxBell {

    private static final Logger LOG = Logger.getLogger(OutboxBell.class);
    private static final String RING =
            "SELECT set_config('synchronous_commit', 'off', true), pg_notify('" + Outbox.CHANNEL + "', '')";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore rings = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-bell");
    private volatile boolean stopping;

    OutboxBell(DataSource dataSource, TransactionSynchronizationRegistry transaction) {
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        rings.release();
    }

    /** Rings when the transaction under way has committed, once. */
    void ringAfterCommit() {
        if (transaction.getResource(this) == null) {
            transaction.putResource(this, true);
            transaction.registerInterposedSynchronization(new RingAfterCommit());
        }
    }

    private void run() {
        while (!stopping) {
            rings.acquireUninterruptibly();
            rings.drainPermits();
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(RING);
            } catch (SQLException e) {
                LOG.debugf("the relay will find the events by itself: %s", e.getMessage());
            }
        }
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the commit matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                rings.release();
            }
        }
    }
}
