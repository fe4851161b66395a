package org.guildhall.reporting.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.dismissed;
import static org.guildhall.reporting.EventFeed.joined;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.testing.EventStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** The board as it moves. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BoardStreamTest extends SmallFederation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final Duration SOON = Duration.ofSeconds(20);

    private EventStream listen(String subject, UUID organisation, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + TestTokens.of(subject)));
        Collections.addAll(all, headers);
        return new EventStream("/board/stream?organisation=" + organisation, all.toArray(String[]::new));
    }

    private void join(UUID organisation, int persons) {
        for (int i = 0; i < persons; i++) {
            feed.send(joined(UUID.randomUUID(), organisation, session, TODAY, "FEMALE", List.of("OTHER")));
        }
        feed.flush();
    }

    private static JsonNode event(String line) {
        try {
            return JSON.readTree(line.substring("data: ".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode last(EventStream stream) {
        List<String> data = stream.data();
        return event(data.get(data.size() - 1));
    }

    private static long members(JsonNode event) {
        assertThat(event.path("tiles").path(0).path("measure").asText()).isEqualTo("members.count");
        return event.path("tiles").path(0).path("value").asLong();
    }

    private static void awaitMembers(EventStream stream, long members) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !stream.data().isEmpty() && members(last(stream)) == members);
    }

    @Test
    void tellsOfAJoinAsItArrives() throws Exception {
        try (EventStream stream = listen(officer, city)) {
            awaitMembers(stream, 6);
            assertThat(stream.lines()).contains("event: snapshot").doesNotContain("event: delta");
            long told = System.nanoTime();
            join(west, 1);
            awaitMembers(stream, 7);
            System.out.printf("a join was on the board after %d ms%n", (System.nanoTime() - told) / 1_000_000);
            JsonNode now = last(stream);
            assertThat(stream.lines()).contains("event: delta");
            assertThat(now.path("children").path(1).path("joinedToday").asLong())
                    .isEqualTo(1);
            assertThat(now.path("recent").path(0).path("organisation").asText()).isEqualTo("West");
            assertThat(now.path("late").asBoolean()).isFalse();
            assertThat(now.path("asOf").isTextual()).isTrue();
        }
    }

    @Test
    void sendsAtMostOneEventASecondHoweverMuchHappens() throws Exception {
        try (EventStream stream = listen(officer, city)) {
            awaitMembers(stream, 6);
            long began = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                join(factory, 15);
                Reporting.awaitApplied(officer, city, feed.flush());
            }
            awaitMembers(stream, 306);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf("%d events in %.1f s%n", stream.data().size() - 1, seconds);
            assertThat(stream.data().size() - 1).isBetween(2, (int) seconds + 2);
        }
    }

    @Test
    void saysNothingWhileNothingMoves() throws Exception {
        try (EventStream stream = listen(officer, west)) {
            awaitMembers(stream, 0);
            join(factory, 1);
            Reporting.awaitApplied(officer, city, feed.flush());
            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> stream.data().size() == 1);
        }
    }

    @Test
    void givesWhoComesBackThePresentStateFirst() throws Exception {
        String last;
        try (EventStream stream = listen(officer, city)) {
            awaitMembers(stream, 6);
            last = stream.lastId();
        }
        try (EventStream unbroken = listen(officer, city)) {
            join(east, 2);
            awaitMembers(unbroken, 8);
            try (EventStream resumed = listen(officer, city, "Last-Event-ID", last);
                    EventStream fromElsewhere = listen(officer, city, "Last-Event-ID", UUID.randomUUID() + "-3")) {
                awaitMembers(resumed, 8);
                awaitMembers(fromElsewhere, 8);
                assertThat(fromElsewhere.lines()).contains("event: snapshot");
                assertThat(resumed.lastId()).isEqualTo(unbroken.lastId());
                join(west, 1);
                for (EventStream each : List.of(unbroken, resumed, fromElsewhere)) {
                    awaitMembers(each, 9);
                }
                assertThat(resumed.data().get(resumed.data().size() - 1))
                        .isEqualTo(unbroken.data().get(unbroken.data().size() - 1));
            }
        }
    }

    @Test
    void endsWithTheAppointmentOfWhoeverListens() throws Exception {
        String passing = "passing-" + UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        Reporting.awaitApplied(officer, city, feed.tell(appointed(appointment, passing, "AUDITOR", east)));
        try (EventStream ending = listen(passing, east);
                EventStream staying = listen(officer, east)) {
            awaitMembers(ending, 5);
            awaitMembers(staying, 5);
            feed.tell(dismissed(appointment));
            await().atMost(SOON).until(ending::isOver);
            join(east, 1);
            awaitMembers(staying, 6);
            assertThat(members(last(ending))).isEqualTo(5);
        }
        Reporting.get(passing, "/board/stream", "organisation", east).statusCode(403);
    }

    @Test
    void opensNotMoreThanOnePersonCanLookAt() throws Exception {
        List<EventStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                open.add(listen(officer, i % 2 == 0 ? east : west));
            }
            for (EventStream each : open) {
                await().atMost(SOON).until(() -> !each.data().isEmpty());
            }
            Reporting.get(officer, "/board/stream", "organisation", city)
                    .statusCode(429)
                    .body("code", equalTo("board-too-many"));
            open.remove(0).close();
            await().atMost(SOON).untilAsserted(() -> listen(officer, city).close());
        } finally {
            for (EventStream each : open) {
                each.close();
            }
        }
    }

    @Test
    void opensByATicket() throws Exception {
        String ticket = given().header("Authorization", "Bearer " + TestTokens.of(officer))
                .post("/stream-tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
        try (EventStream stream = new EventStream("/board/stream?ticket=" + ticket + "&organisation=" + west)) {
            awaitMembers(stream, 0);
            assertThat(last(stream).path("children")).isEmpty();
        }
    }
}
