package org.guildhall.contest.outcome.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.live.Channel;
import org.guildhall.contest.common.live.Streams;
import org.guildhall.kit.time.Ids;

/** Boards as streams, for each audience its own. */
@ApplicationScoped
class BoardStreams {

    private record Key(UUID contest, Audience audience) {}

    private record BoardSource(Boards boards) implements Streams.Source<Key, BoardView> {
        @Override
        public String fingerprint(Key key) {
            return boards.fingerprint(key.contest());
        }

        @Override
        public void update(Channel<BoardView> channel, String fingerprint, Key key) {
            boards.update(channel, fingerprint, key.contest(), key.audience());
        }

        @Override
        public Optional<?> changes(BoardView before, BoardView after) {
            return BoardDelta.between(before, after);
        }
    }

    private final Streams<Key, BoardView> streams;

    BoardStreams(Boards boards, ObjectMapper json, Ids ids) {
        this.streams = new Streams<>(new BoardSource(boards), json, ids);
    }

    /** Opens a stream on the response; the answer never ends by itself. */
    Uni<Void> open(UUID contest, Audience audience, String lastEventId, HttpServerResponse response) {
        return streams.open(new Key(contest, audience), lastEventId, response);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        streams.tend();
    }
}
