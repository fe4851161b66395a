package org.guildhall.reporting.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.inbox.EventConsumer;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.time.Ids;
import org.guildhall.reporting.projection.Projection;
import org.jboss.logging.Logger;

/**
 * Rebuilds the projection from offset zero in a schema of its own, and swaps it in when it holds whatever the live one holds.
 * Until the one transaction that swaps, nothing touches the live tables; a rebuild that fails or crashes can be started again.
 */
@ApplicationScoped
class RebuildService {

    private static final Logger LOG = Logger.getLogger(RebuildService.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration HOLD_AT_MOST = Duration.ofSeconds(10);

    /** Replacing the live tables waits for everybody who reads them. */
    private static final Duration STATEMENTS_AT_MOST = Duration.ofMinutes(10);

    private static final int READERS = 3;

    /** So near that the rest is read within a moment. */
    private static final long NEARLY = 2_000;

    private final Projection projection;
    private final RebuildRepository rebuilds;
    private final SchemaRepository schemas;
    private final Caller caller;
    private final Ids ids;
    private final AtomicBoolean stopping = new AtomicBoolean();

    RebuildService(
            Projection projection, RebuildRepository rebuilds, SchemaRepository schemas, Caller caller, Ids ids) {
        this.projection = projection;
        this.rebuilds = rebuilds;
        this.schemas = schemas;
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

    /** What an older release read without an eye for something is read anew by itself, once. */
    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        if (rebuilds.isOutdated()) {
            start("release").ifPresent(id -> LOG.infof("The projection is an older release's; rebuild %s began", id));
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

    void stop(@Observes ShutdownEvent event) {
        stopping.set(true);
    }

    private void run(Connection connection, UUID id) {
        try (Patience patience = Patience.of(connection, STATEMENTS_AT_MOST)) {
            rebuild(connection, id);
            LOG.infof("Rebuild %s took the place of the live projection", id);
        } catch (SQLException | InterruptedException | RuntimeException e) {
            LOG.errorf(e, "Rebuild %s failed; the live projection is as it was", id);
            fail(id, e);
        } finally {
            release(connection);
        }
    }

    private void rebuild(Connection connection, UUID id) throws SQLException, InterruptedException {
        schemas.clear(connection);
        projection.migrate(SchemaRepository.NEW_SCHEMA);
        String consumer = Projection.LIVE_CONSUMER + "-rebuild-" + id;
        List<String> indexes = schemas.dropIndexes(connection);
        readFacts(connection, consumer);
        schemas.prepareForReading(connection, indexes);
        projection.group(SchemaRepository.NEW_SCHEMA);
        try (EventConsumer running = projection.consume(consumer, SchemaRepository.NEW_SCHEMA)) {
            do {
                awaitMissing(connection, consumer, NEARLY, Duration.ofDays(1));
                rebuilds.caughtUp(connection, id);
            } while (!swapped(connection, id, running, consumer));
        }
    }

    /** Several share the partitions: while the database writes for one, another understands what it has read. */
    private void readFacts(Connection connection, String consumer) throws SQLException, InterruptedException {
        List<EventConsumer> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(projection.consumeMuch(consumer, SchemaRepository.NEW_SCHEMA));
            }
            awaitMissing(connection, consumer, NEARLY, Duration.ofDays(1));
        } finally {
            readers.forEach(EventConsumer::close);
        }
    }

    /** In one transaction: the live tables stand still until the new ones hold as much, then they are replaced. */
    private boolean swapped(Connection connection, UUID id, EventConsumer running, String consumer)
            throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        try {
            schemas.holdLive(connection);
            if (!awaitMissing(connection, consumer, 0, HOLD_AT_MOST)) {
                return false;
            }
            running.close();
            projection.replacing(connection, SchemaRepository.NEW_SCHEMA);
            schemas.swap(connection, consumer);
            rebuilds.swapped(connection, id);
            connection.commit();
            return true;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean awaitMissing(Connection connection, String consumer, long events, Duration atMost)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (schemas.missing(connection, consumer) > events) {
            if (stopping.get()) {
                throw new InterruptedException("the service stops");
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(LOOK.toMillis());
        }
        return true;
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
