package org.guildhall.kit.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.kit.security.Admission;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.kit.time.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Views as streams. Whenever they are tended, each one that somebody listens to is looked at, and read again only if it may
 * have moved; what changed goes to all its listeners.
 *
 * @param <K> names a view
 * @param <V> what is shown of it
 */
public final class Streams<K, V> {

    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final int HEARTBEAT = 15;

    /** In seconds, as the heartbeat. */
    private static final int REVIEW = 3;

    private final StreamedView<K, V> view;
    private final ObjectMapper json;
    private final Ids ids;
    private final Map<K, Channel<V>> channels = new ConcurrentHashMap<>();
    private final AtomicLong looks = new AtomicLong();
    private volatile boolean ending;

    Streams(StreamedView<K, V> view, ObjectMapper json, Ids ids) {
        this.view = view;
        this.json = json;
        this.ids = ids;
    }

    /**
     * Opens a stream on the response, which ends with the listener's right to it: that is looked at before each event, and
     * every few seconds.
     */
    public Uni<Void> open(K key, @Nullable String lastEventId, HttpServerResponse response, Admission admission) {
        return Uni.createFrom()
                .item(() -> opened(key))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(channel -> {
                    join(key, channel, lastEventId, new Listener(response, admission), response);
                    return Uni.createFrom().nothing();
                });
    }

    private void join(
            K key, Channel<V> channel, @Nullable String lastEventId, Listener listener, HttpServerResponse response) {
        response.setStatusCode(200)
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        // In one step with the removal of deserted channels: nobody joins one that is being dropped.
        channels.compute(key, (unused, present) -> {
            Channel<V> joined = present == null || !present.isOpened() ? channel : present;
            joined.join(listener, lastEventId);
            return joined;
        });
        if (ending) {
            channels.values().forEach(Channel::end);
        }
    }

    /** Ends all streams, and at once each that is opened from now on; whoever listens is told when to come back. */
    void end() {
        ending = true;
        channels.values().forEach(Channel::end);
    }

    private Channel<V> opened(K key) {
        Channel<V> channel = channels.computeIfAbsent(
                key, unused -> new Channel<>(json, ids.next().toString(), view::delta));
        if (!channel.isOpened()) {
            refresh(key, channel, null);
        }
        return channel;
    }

    /**
     * Looks after all that is listened to; to be called once a second.
     *
     * @throws RuntimeException when the database is away: the listeners keep what they have, and their connections
     */
    public void tend() {
        long look = looks.incrementAndGet();
        if (look % REVIEW == 0) {
            channels.values().forEach(Streams::review);
        }
        channels.keySet()
                .forEach(key ->
                        channels.computeIfPresent(key, (unused, channel) -> channel.isDeserted() ? null : channel));
        Map<K, String> present = new HashMap<>();
        Optional<RuntimeException> away = tryTo(() -> present.putAll(fingerprints()));
        for (Map.Entry<K, Channel<V>> opened : channels.entrySet()) {
            // One is enough to know that the others would wait in vain.
            away = away.or(
                    () -> tryTo(() -> refresh(opened.getKey(), opened.getValue(), present.get(opened.getKey()))));
            opened.getValue().tend(look % HEARTBEAT == 0);
        }
        away.ifPresent(fault -> {
            throw fault;
        });
    }

    private Map<K, String> fingerprints() {
        List<K> listened = List.copyOf(channels.keySet());
        return listened.isEmpty()
                ? Map.of()
                : QuarkusTransaction.joiningExisting().call(() -> view.fingerprints(listened));
    }

    /** Returns what went wrong if it is the database that is away; else the next look tries again. */
    private static Optional<RuntimeException> tryTo(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            if (SqlFault.of(e).isOfAvailability()) {
                return Optional.of(e);
            }
            LOG.warnf("a stream can't be refreshed: %s", e.getMessage());
        }
        return Optional.empty();
    }

    private void refresh(K key, Channel<V> channel, @Nullable String present) {
        String fingerprint =
                present == null ? QuarkusTransaction.joiningExisting().call(() -> view.fingerprint(key)) : present;
        if (!channel.isCurrent(fingerprint)) {
            review(channel);
            QuarkusTransaction.joiningExisting().run(() -> update(key, channel, fingerprint));
        }
    }

    /** Costs nothing where anybody may listen, else a query a listener. */
    private static void review(Channel<?> channel) {
        QuarkusTransaction.joiningExisting().run(channel::review);
    }

    /** Sends before the transaction ends: whoever freezes the view waits until that was sent. */
    private void update(K key, Channel<V> channel, String fingerprint) {
        view.hold(key);
        channel.update(fingerprint, view.read(key));
    }
}
