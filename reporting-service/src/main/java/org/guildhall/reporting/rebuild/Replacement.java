package org.guildhall.reporting.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.reporting.projection.Projection;
import org.guildhall.reporting.projection.ProjectionConsumers;
import org.jboss.logging.Logger;

/**
 * Rebuilds the projection from offset zero in a schema of its own, and swaps it in when it holds whatever the live one holds.
 * Until the one transaction that swaps, nothing touches the live tables.
 */
@ApplicationScoped
class Replacement {

    private static final Logger LOG = Logger.getLogger(Replacement.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration HOLD_AT_MOST = Duration.ofSeconds(10);

    /** As often as that somebody who reads for long may make all others wait a moment. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final int READERS = 3;

    /** So near that the rest is read within a moment. */
    private static final long NEARLY = 2_000;

    private final Projection projection;
    private final RebuildRepository rebuilds;
    private final SchemaRepository schemas;
    private volatile boolean stopping;

    Replacement(Projection projection, RebuildRepository rebuilds, SchemaRepository schemas) {
        this.projection = projection;
        this.rebuilds = rebuilds;
        this.schemas = schemas;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Fills the new schema and swaps it in. Whoever reads for long, such as a job, makes it try again later, and nobody else
     * wait.
     *
     * @throws InterruptedException when the service stops
     */
    void rebuild(Connection connection, UUID id) throws SQLException, InterruptedException {
        schemas.clear(connection);
        projection.migrate(SchemaRepository.NEW_SCHEMA);
        String consumer = Projection.LIVE_CONSUMER + "-rebuild-" + id;
        List<String> indexes = schemas.dropIndexes(connection);
        readFacts(connection, consumer);
        schemas.prepareForReading(connection, indexes);
        projection.group(SchemaRepository.NEW_SCHEMA);
        try (ProjectionConsumers running = projection.consume(consumer, SchemaRepository.NEW_SCHEMA)) {
            comeNear(connection, id, consumer);
            while (!swapped(connection, id, running, consumer)) {
                rest();
                comeNear(connection, id, consumer);
            }
        }
    }

    private void comeNear(Connection connection, UUID id, String consumer) throws SQLException, InterruptedException {
        awaitMissing(connection, consumer, NEARLY, Duration.ofDays(1));
        rebuilds.caughtUp(connection, id);
    }

    /** Several share the partitions: while the database writes for one, another understands what it has read. */
    private void readFacts(Connection connection, String consumer) throws SQLException, InterruptedException {
        List<ProjectionConsumers> readers = new ArrayList<>();
        try {
            int begun = 0;
            while (begun < READERS) {
                ProjectionConsumers further = projection.consumeMuch(consumer, SchemaRepository.NEW_SCHEMA);
                readers.add(further);
                begun += further.each().size();
            }
            awaitMissing(connection, consumer, NEARLY, Duration.ofDays(1));
        } finally {
            readers.forEach(ProjectionConsumers::close);
        }
    }

    /** In one transaction: the live tables stand still until the new ones hold as much, then they are replaced. */
    private boolean swapped(Connection connection, UUID id, ProjectionConsumers running, String consumer)
            throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        try {
            schemas.holdLive(connection);
            if (!awaitMissing(connection, consumer, 0, HOLD_AT_MOST)) {
                return false;
            }
            if (!schemas.holdReaders(connection)) {
                LOG.infof("Rebuild %s waits for somebody who reads", id);
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

    /** Lets others read and count before the next try. */
    private void rest() throws InterruptedException {
        long deadline = System.nanoTime() + BETWEEN_TRIES.toNanos();
        while (System.nanoTime() < deadline) {
            requireGoingOn();
            Thread.sleep(LOOK.toMillis());
        }
    }

    private void requireGoingOn() throws InterruptedException {
        if (stopping) {
            throw new InterruptedException("the service stops");
        }
    }

    private boolean awaitMissing(Connection connection, String consumer, long events, Duration atMost)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (schemas.missing(connection, consumer, projection.allTopics()) > events) {
            requireGoingOn();
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(LOOK.toMillis());
        }
        return true;
    }
}
