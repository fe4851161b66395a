package org.guildhall.contest.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.kit.time.Ids;
import org.jboss.logging.Logger;

/**
 * Boards as streams. Once a second each board that somebody listens to is looked at, and read again only if it may have
 * moved; what changed goes to all its listeners.
 */
@ApplicationScoped
class BoardStreams {

    private static final Logger LOG = Logger.getLogger(BoardStreams.class);
    private static final int HEARTBEAT_SECONDS = 15;

    private record Key(UUID contest, Audience audience) {}

    private final Boards boards;
    private final ObjectMapper json;
    private final Ids ids;
    private final Map<Key, BoardChannel> channels = new ConcurrentHashMap<>();
    private final AtomicLong seconds = new AtomicLong();

    BoardStreams(Boards boards, ObjectMapper json, Ids ids) {
        this.boards = boards;
        this.json = json;
        this.ids = ids;
    }

    /** Opens a stream on the response; the answer never ends by itself. */
    Uni<Void> open(UUID contest, Audience audience, String lastEventId, HttpServerResponse response) {
        Key key = new Key(contest, audience);
        return Uni.createFrom()
                .item(() -> opened(key))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(channel -> {
                    join(key, channel, lastEventId, response);
                    return Uni.createFrom().nothing();
                });
    }

    private void join(Key key, BoardChannel channel, String lastEventId, HttpServerResponse response) {
        BoardListener listener = new BoardListener(response);
        response.setStatusCode(200)
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        // In one step with the removal of deserted channels: nobody joins one that is being dropped.
        channels.compute(key, (unused, present) -> {
            BoardChannel joined = present == null || !present.isOpened() ? channel : present;
            joined.join(listener, lastEventId);
            return joined;
        });
    }

    private BoardChannel opened(Key key) {
        BoardChannel channel = channels.computeIfAbsent(
                key, unused -> new BoardChannel(json, ids.next().toString()));
        if (!channel.isOpened()) {
            refresh(key, channel);
        }
        return channel;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean heartbeat = seconds.incrementAndGet() % HEARTBEAT_SECONDS == 0;
        channels.keySet()
                .forEach(key ->
                        channels.computeIfPresent(key, (unused, channel) -> channel.isDeserted() ? null : channel));
        channels.forEach((key, channel) -> tend(key, channel, heartbeat));
    }

    private void tend(Key key, BoardChannel channel, boolean heartbeat) {
        try {
            refresh(key, channel);
        } catch (RuntimeException e) {
            // The listeners keep what they have; the next look tries again.
            LOG.warnf("a board can't be refreshed: %s", e.getMessage());
        }
        channel.tend(heartbeat);
    }

    private void refresh(Key key, BoardChannel channel) {
        String fingerprint = boards.fingerprint(key.contest());
        if (!channel.isCurrent(fingerprint)) {
            boards.update(channel, fingerprint, key.contest(), key.audience());
        }
    }
}
