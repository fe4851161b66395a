package org.guildhall.reporting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.joined;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.HeartbeatFeed;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.ShortWaits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No answer claims more than the services said, and none less. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(TestStack.class)
class FreshnessTest {

    private final EventFeed feed = new EventFeed();
    private final UUID city = UUID.randomUUID();
    private final String administrator = "administrator-" + UUID.randomUUID();

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void catchUpAndSpeakForTheServices() throws SQLException {
        HeartbeatFeed.beat(true);
        Instant told = feed.tell(
                EventFeed.founded(city, null, "City", "CITY"),
                EventFeed.appointed(administrator, "ADMINISTRATOR", null));
        Reporting.awaitApplied(administrator, city, told);
        forgetTheLettersOfOtherTests();
        HeartbeatFeed.beat(false);
    }

    @AfterEach
    void close() {
        HeartbeatFeed.beat(true);
        feed.close();
    }

    @Test
    void standsStillAtWhatTheSilentServiceSaidLast() throws ExecutionException, InterruptedException {
        Instant last = say("membership", Instant.now(), 0);
        say("contest", Instant.now(), 0);
        awaitAsOf(last);
        // The contest service goes on; of membership nobody knows what waits there.
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            say("contest", Instant.now(), 0);
            return figures().get("lag.events") == null;
        });
        assertThat(asOf()).isEqualTo(last);
        assertThat(figures().getLong("lag.seconds")).isBetween(1L, 10L);
        assertThat(check().getBoolean("complete")).isFalse();
        Instant back = say("membership", Instant.now(), 0);
        say("contest", back, 0);
        awaitAsOf(back);
        assertThat(figures().<Integer>get("lag.events")).isZero();
    }

    @Test
    void isBoundedByTheOldestFactThatWaitsInAService() throws ExecutionException, InterruptedException {
        Instant oldest = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        await().until(() -> {
            say("membership", oldest, 3);
            say("contest", Instant.now(), 0);
            return Integer.valueOf(3).equals(figures().get("lag.events")) && asOf().equals(oldest);
        });
        assertThat(check().getBoolean("complete")).isFalse();
        assertThat(asOf()).isEqualTo(oldest);
        HeartbeatFeed.beat(true);
        await().until(() -> check().getBoolean("complete"));
        assertThat(figures().<Integer>get("lag.events")).isZero();
    }

    @Test
    void waitsForWhatAHeartbeatSpeaksOf() throws ExecutionException, InterruptedException {
        Instant first = say("membership", Instant.now(), 0);
        say("contest", Instant.now().plusSeconds(60), 0);
        awaitAsOf(first);
        // As if one fact more was in each partition than has been read.
        Instant second = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        HeartbeatFeed.say("membership", second, second, 0, 1);
        Instant told = feed.tell(joined(UUID.randomUUID(), city, null, "2026-11-01", "MALE", List.of()));
        await().until(() -> Reporting.members(administrator, city, "to", "2026-12-31")
                        .extract()
                        .jsonPath()
                        .getInt("total.members")
                == 1);
        assertThat(asOf()).isEqualTo(first).isBefore(told);
        for (int partition = 0; partition < 60; partition++) {
            feed.send(joined(UUID.randomUUID(), city, null, "2026-11-01", "MALE", List.of()));
        }
        feed.flush();
        awaitAsOf(second);
    }

    @Test
    void countsLettersPutAsideAmongWhatIsMissing() {
        HeartbeatFeed.beat(true);
        await().until(() -> check().getBoolean("complete"));
        feed.tell(EventFeed.event("membership", "member-joined", UUID.randomUUID(), 1, "memberId", "nobody"));
        await().until(() -> figures().getLong("lag.deadLetters") == 1);
        JsonPath checked = check();
        assertThat(checked.getBoolean("consistent")).isTrue();
        assertThat(checked.getBoolean("complete")).isFalse();
        // It is there once letters were counted for the first time, some seconds after the start.
        await().atMost(Duration.ofSeconds(15))
                .ignoreExceptionsInstanceOf(MeterNotFoundException.class)
                .until(() -> metrics.get("guildhall.dead.letters").gauge().value() == 1);
    }

    @Test
    void believesNoServiceWhoseClockIsAhead() throws ExecutionException, InterruptedException {
        Instant ahead = Instant.now().plus(1, ChronoUnit.HOURS);
        HeartbeatFeed.say("membership", ahead, ahead, 0, 0);
        Instant said = Instant.now();
        say("contest", Instant.now().plusSeconds(5), 0);
        await().until(() -> asOf().isAfter(said.minusSeconds(2)) && figures().getLong("lag.seconds") >= 2);
        assertThat(asOf()).isBefore(said.plusSeconds(2));
    }

    private static Instant say(String service, Instant toldUpTo, long waiting)
            throws ExecutionException, InterruptedException {
        Instant told = toldUpTo.truncatedTo(ChronoUnit.MILLIS);
        HeartbeatFeed.say(service, Instant.now(), told, waiting, 0);
        return told;
    }

    private void awaitAsOf(Instant moment) {
        await().untilAsserted(() -> assertThat(asOf()).isEqualTo(moment));
    }

    private Instant asOf() {
        return Instant.parse(figures().getString("asOf"));
    }

    private JsonPath figures() {
        return Reporting.members(administrator, city).extract().jsonPath();
    }

    private JsonPath check() {
        return Reporting.post(administrator, "/consistency-checks")
                .statusCode(200)
                .body("findings.size()", equalTo(0))
                .extract()
                .jsonPath();
    }

    private void forgetTheLettersOfOtherTests() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM projection.dead_letter");
        }
    }
}
