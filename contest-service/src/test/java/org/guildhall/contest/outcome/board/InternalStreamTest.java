package org.guildhall.contest.outcome.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ORGANISER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.EventStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stream lasts no longer than the right to it. */
@QuarkusTest
@WithTestResource(TestStack.class)
class InternalStreamTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String officer = "passing-" + UUID.randomUUID();

    @Inject
    Games judging;

    @Inject
    Town town;

    @Inject
    MembershipTopic membership;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void endsWithTheAppointmentOfWhoeverListens() throws Exception {
        Games.Game game = judging.start(Games.RULES, 1);
        UUID appointment = membership.appoint(officer, "AUDITOR", town.east);
        try (EventStream passing = listen(game, officer);
                EventStream staying = listen(game, ORGANISER)) {
            passing.await("\"projects\"");
            staying.await("\"projects\"");
            long dismissed = System.nanoTime();
            membership.dismiss(appointment, officer, "AUDITOR", town.east);
            await().atMost(SOON).until(passing::isOver);
            System.out.printf("dismissed: the stream ended after %d ms%n", (System.nanoTime() - dismissed) / 1_000_000);
            mark(game);
            staying.await("\"total\":\"55.00\"");
            assertThat(passing.data()).hasSize(1);
        }
    }

    @Test
    void tellsNothingThatHappenedAfterTheDismissal() throws Exception {
        Games.Game game = judging.start(Games.RULES, 1);
        UUID appointment = membership.appoint(officer, "AUDITOR", town.east);
        try (EventStream passing = listen(game, officer);
                EventStream staying = listen(game, ORGANISER)) {
            passing.await("\"projects\"");
            staying.await("\"projects\"");
            membership.dismiss(appointment, officer, "AUDITOR", town.east);
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(SOON)
                    .until(() -> as(officer).get(board(game)).statusCode() == 403);
            mark(game);
            staying.await("\"total\":\"55.00\"");
            assertThat(passing.data()).noneMatch(line -> line.contains("55.00"));
        }
    }

    @Test
    void endsWithTheTokenWhileThePublicGoesOn() throws Exception {
        Games.Game game = judging.start(Games.RULES, 1);
        String open = "/contests/" + game.contest() + "/board/stream";
        String token = "Bearer " + TestTokens.ofAnHour(ORGANISER);
        try (EventStream internal = new EventStream(board(game) + "/stream", "Authorization", token);
                EventStream anybody = new EventStream(open, "Authorization", token)) {
            internal.await("\"projects\"");
            anybody.await("\"projects\"");
            clock.moveOn(Duration.ofHours(2));
            await().atMost(SOON).until(internal::isOver);
            judging.mark(game.stage(), game.entries(), "60");
            anybody.await("\"total\":\"60.00\"");
            assertThat(anybody.isOver()).isFalse();
        }
    }

    @Test
    void opensByATicketForAsLongAsTheOfficerMayListen() throws Exception {
        Games.Game game = judging.start(Games.RULES, 1);
        UUID appointment = membership.appoint(officer, "AUDITOR", town.east);
        String ticket = as(officer)
                .post("/stream-tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
        try (EventStream stream = new EventStream(board(game) + "/stream?ticket=" + ticket)) {
            stream.await("\"projects\"");
            membership.dismiss(appointment, officer, "AUDITOR", town.east);
            await().atMost(SOON).until(stream::isOver);
        }
    }

    private void mark(Games.Game game) {
        judging.mark(game.stage(), game.entries().get(0), "DRAFT", "{\"p1\":\"55\"}", "[]");
    }

    private static EventStream listen(Games.Game game, String subject) throws Exception {
        return new EventStream(board(game) + "/stream", "Authorization", "Bearer " + TestTokens.of(subject));
    }

    private static String board(Games.Game game) {
        return "/contests/" + game.contest() + "/internal-board";
    }
}
