package org.guildhall.reporting.rebuild;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.time.Ids;
import org.jboss.logging.Logger;

/** Starts rebuilds of the projection, one at a time; one that fails or crashes can be started again. */
@ApplicationScoped
class RebuildService {

    private static final Logger LOG = Logger.getLogger(RebuildService.class);

    /** Indexes of large tables take their time. */
    private static final Duration STATEMENTS_AT_MOST = Duration.ofMinutes(10);

    private final RebuildRepository rebuilds;
    private final Replacement replacement;
    private final Caller caller;
    private final Ids ids;

    RebuildService(RebuildRepository rebuilds, Replacement replacement, Caller caller, Ids ids) {
        this.rebuilds = rebuilds;
        this.replacement = replacement;
        this.caller = caller;
        this.ids = ids;
    }

    /**
     * Starts one on a connection of its own, outside of any transaction under way: its lock is the trace by which a second
     * start is refused.
     *
     * @throws ProblemException 403 to others than administrators of the whole tree, 409 while another rebuild runs, on
     *     whatever instance
     */
    @Transactional(TxType.NOT_SUPPORTED)
    UUID start() {
        caller.requireWholeTree(Position.ADMINISTRATOR);
        return start(caller.subject()).orElseThrow(() -> ProblemException.of(409, "rebuild-running"));
    }

    /** What an older release read without an eye for something, or what was taken back since, is read anew by itself, once. */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        if (rebuilds.isOutdated()) {
            start("release")
                    .ifPresent(id -> LOG.infof(
                            "The projection is an older release's, or holds what was taken back; rebuild %s began",
                            id));
        }
    }

    /** None while another rebuild runs, on whatever instance. */
    private Optional<UUID> start(String requestedBy) {
        UUID id = ids.next();
        try {
            Optional<Connection> locked = rebuilds.lock();
            if (locked.isEmpty()) {
                return Optional.empty();
            }
            Connection connection = locked.get();
            try {
                rebuilds.insert(connection, id, requestedBy);
                Thread thread = new Thread(() -> run(connection, id), "rebuild");
                thread.setDaemon(true);
                thread.start();
            } catch (SQLException | RuntimeException e) {
                release(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a rebuild can't be started", e);
        }
        return Optional.of(id);
    }

    /** @throws ProblemException 403 as in {@link #start}, 404 when there is none */
    Rebuild get(UUID id) {
        caller.requireWholeTree(Position.ADMINISTRATOR);
        return rebuilds.find(id).orElseThrow(ProblemException::notFound);
    }

    private void run(Connection connection, UUID id) {
        try (Patience patience = Patience.of(connection, STATEMENTS_AT_MOST)) {
            replacement.rebuild(connection, id);
            LOG.infof("Rebuild %s took the place of the live projection", id);
        } catch (SQLException | InterruptedException | RuntimeException e) {
            LOG.errorf(e, "Rebuild %s failed; the live projection is as it was", id);
            fail(id, e);
        } finally {
            release(connection);
        }
    }

    private void fail(UUID id, Exception cause) {
        try {
            rebuilds.failed(id, cause.getClass().getSimpleName() + ": " + cause.getMessage());
        } catch (IllegalStateException e) {
            // It is found to be abandoned as soon as the database is back.
            LOG.warnf("the failure of rebuild %s can't be noted: %s", id, e.getCause());
        }
    }

    private void release(Connection connection) {
        try {
            rebuilds.release(connection);
        } catch (SQLException e) {
            LOG.debugf("the rebuild's connection is gone, and its lock with it: %s", e.getMessage());
        }
    }
}
