package org.guildhall.kit.events.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.guildhall.kit.events.event.CrashPoint;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.Topics;
import org.guildhall.kit.events.reconcile.RestoreGuard;
import org.jboss.logging.Logger;

/**
 * Takes committed events from the outbox to the broker: read in order, send, and remove after the acknowledgement. One
 * relay per service is active at a time, by an advisory lock that dies with its connection; a crash between sending and
 * removing sends again with the same {@code ce_id}. In between it says how far it has come ({@link OutboxHeartbeat}). One that
 * stops, after the last request of its instance was answered, says so, and another takes over at once.
 *
 * <p>It reads whatever stands in the outbox rather than "everything after my last position": a row that was numbered early
 * and committed late is simply found by the next look, so none is lost and no long transaction holds the others back.
 * Order per aggregate holds because the second event's writer has seen the first one committed (see {@link Outbox}):
 * whoever sees the second sees the first, with a lower sequence.
 *
 * <p>A relay tells nothing while the topic holds what its database doesn't know ({@link RestoreGuard}).
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final DataSource dataSource;
    private final OutboxTable outbox;
    private final OutboxHeartbeat heartbeat;
    private final OutboxProducer producers;
    private final Topics topics;
    private final EventSettings settings;
    private final RestoreGuard guard;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    OutboxRelay(
            DataSource dataSource,
            OutboxTable outbox,
            OutboxHeartbeat heartbeat,
            OutboxProducer producers,
            Topics topics,
            EventSettings settings,
            RestoreGuard guard) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.heartbeat = heartbeat;
        this.producers = producers;
        this.topics = topics;
        this.settings = settings;
        this.guard = guard;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        while (!stopping) {
            try {
                topics.ensure(List.of(settings.topic(), settings.outboxTopic()));
                serve();
            } catch (InterruptedException | InterruptException e) {
                LOG.debug("the relay was asked to stop");
            } catch (SQLException e) {
                LOG.warnf("the outbox relay waits and tries again: %s", e.getMessage());
                pause(settings.retryDelay());
            } catch (Throwable e) {
                // Whatever it is: a relay that ended silently would hold back every event from now on.
                LOG.error("the outbox relay waits and tries again", e);
                pause(settings.retryDelay());
            }
        }
    }

    private void serve() throws SQLException, InterruptedException {
        boolean passed;
        try (Connection connection = dataSource.getConnection();
                OutboxTable.Lead lead = outbox.lead(connection)) {
            while (!stopping && !lead.tryToTake()) {
                outbox.awaitNotification(connection, settings.relayPoll());
            }
            passed = guard.isPassedBy(connection);
            if (passed) {
                relay(connection);
            }
        }
        if (!passed) {
            // Without the lead, so that it can be put right meanwhile.
            pause(settings.retryDelay());
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        Producer<String, byte[]> producer = producers.open();
        Admin admin = topics.admin();
        try {
            long nextBeat = System.nanoTime();
            while (!stopping) {
                int relayed = relayBatch(connection, producer);
                if (System.nanoTime() - nextBeat >= 0) {
                    heartbeat.beat(connection, admin, producer);
                    nextBeat = System.nanoTime() + settings.heartbeat().toNanos();
                }
                if (relayed < settings.relayBatch()) {
                    rest(connection);
                }
            }
        } finally {
            // Whatever is still in flight stays in the outbox and goes out again.
            producer.close(Duration.ZERO);
            admin.close(Duration.ZERO);
        }
    }

    private void rest(Connection connection) throws SQLException {
        pause(settings.relayPause());
        Duration beat = settings.heartbeat();
        Duration poll = settings.relayPoll();
        outbox.awaitNotification(connection, beat.compareTo(poll) < 0 ? beat : poll);
    }

    private int relayBatch(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException {
        List<OutboxTable.Waiting> batch = outbox.read(connection);
        if (batch.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        Map<Integer, Long> told = new HashMap<>();
        for (OutboxTable.Waiting waiting : batch) {
            Future<RecordMetadata> acknowledgement = producer.send(waiting.message());
            if (acknowledgement.isDone()) {
                // Refused at once: nothing may go out after it, or it would overtake.
                awaitAcknowledgement(connection, acknowledgement);
            }
            sent.add(acknowledgement);
        }
        CrashPoint.AFTER_SEND.reached();
        for (Future<RecordMetadata> acknowledgement : sent) {
            RecordMetadata kept = awaitAcknowledgement(connection, acknowledgement);
            told.merge(kept.partition(), kept.offset() + 1, Math::max);
        }
        CrashPoint.BEFORE_MARK.reached();
        outbox.remove(connection, batch, told);
        return batch.size();
    }

    /**
     * Waits for as long as the broker is away, but not beyond the lead: another relay may have taken over. Where the broker
     * doesn't know any more where it kept the event, it goes out again.
     */
    private RecordMetadata awaitAcknowledgement(Connection connection, Future<RecordMetadata> acknowledgement)
            throws SQLException, InterruptedException {
        while (true) {
            try {
                RecordMetadata kept = acknowledgement.get(settings.relayPoll().toMillis(), TimeUnit.MILLISECONDS);
                if (!kept.hasOffset()) {
                    throw new IllegalStateException("an event was kept nobody knows where");
                }
                return kept;
            } catch (TimeoutException e) {
                outbox.requireAlive(connection);
            } catch (ExecutionException e) {
                throw new IllegalStateException("an event was not acknowledged: " + e.getCause(), e.getCause());
            }
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            LOG.debug("the relay was asked to stop");
        }
    }
}
