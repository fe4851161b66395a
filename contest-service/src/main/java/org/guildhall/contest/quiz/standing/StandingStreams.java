package org.guildhall.contest.quiz.standing;

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

/** QuizStandings of quizzes as streams. */
@ApplicationScoped
class StandingStreams {

    private record StandingSource(QuizStandings standings) implements Streams.Source<UUID, QuizStanding> {
        @Override
        public String fingerprint(UUID quiz) {
            return standings.fingerprint(quiz);
        }

        @Override
        public void update(Channel<QuizStanding> channel, String fingerprint, UUID quiz) {
            standings.update(channel, fingerprint, quiz);
        }

        @Override
        public Optional<?> changes(QuizStanding before, QuizStanding after) {
            return after.changesSince(before);
        }
    }

    private final Streams<UUID, QuizStanding> streams;

    StandingStreams(QuizStandings standings, ObjectMapper json, Ids ids) {
        this.streams = new Streams<>(new StandingSource(standings), json, ids);
    }

    /** Opens a stream on the response; the answer never ends by itself. */
    Uni<Void> open(UUID quiz, String lastEventId, HttpServerResponse response) {
        return streams.open(quiz, lastEventId, response);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        streams.tend();
    }
}
