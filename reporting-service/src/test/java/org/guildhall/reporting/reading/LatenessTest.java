package org.guildhall.reporting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.joined;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.HeartbeatFeed;
import org.guildhall.reporting.MovableClock;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.ShortWaits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks at figures that are behind is told so, and so is whoever looks after the service. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(TestStack.class)
class LatenessTest {

    private static final String AGE = "guildhall.figures.age.seconds";
    private static final String OLDEST = "guildhall.figures.oldest.waiting.seconds";
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final EventFeed feed = new EventFeed();
    private final UUID city = UUID.randomUUID();
    private final String administrator = "administrator-" + UUID.randomUUID();

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry metrics;

    @Inject
    MovableClock clock;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL health;

    @BeforeEach
    void catchUp() {
        HeartbeatFeed.beat(true);
        Instant told = feed.tell(
                EventFeed.founded(city, null, "City", "CITY"),
                EventFeed.appointed(administrator, "ADMINISTRATOR", null));
        Reporting.awaitApplied(administrator, city, told);
        awaitLate(false);
    }

    @AfterEach
    void close() {
        HeartbeatFeed.beat(true);
        feed.close();
    }

    @Test
    void saysSoWhileTheConsumerStandsStill() throws Exception {
        lookWhileTheClockIsAhead();
        try (Connection paused = dataSource.getConnection();
                Statement statement = paused.createStatement()) {
            paused.setAutoCommit(false);
            // What is read can't be recorded, so nothing is.
            statement.execute("SELECT 1 FROM projection.consumed_offset WHERE consumer = 'reporting' FOR UPDATE");
            for (int i = 0; i < 30; i++) {
                feed.send(joined(UUID.randomUUID(), city, null, "2026-11-01", "MALE", List.of()));
            }
            feed.flush();
            awaitLate(true);
            await().atMost(PATIENT).untilAsserted(() -> {
                assertThat(metric(AGE)).isGreaterThan(3);
                assertThat(metric(OLDEST)).isGreaterThan(3);
                assertThat(waitingByPartition()).isEqualTo(30);
                assertThat(furthestBehind()).isGreaterThan(3);
            });
            paused.rollback();
        }
        awaitLate(false);
        await().atMost(PATIENT).untilAsserted(() -> {
            assertThat(metric(OLDEST)).isZero();
            assertThat(metric(AGE)).isLessThan(3);
            assertThat(waitingByPartition()).isZero();
        });
    }

    @Test
    void saysSoWhileAnOutboxIsNotEmptied() throws Exception {
        HeartbeatFeed.beat(false);
        Instant oldest = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        await().atMost(PATIENT).pollInterval(Duration.ofMillis(200)).until(() -> {
            HeartbeatFeed.say("membership", Instant.now(), oldest, 4, 0);
            HeartbeatFeed.say("contest", Instant.now(), Instant.now(), 0, 0);
            return board().getBoolean("late")
                    && Integer.valueOf(4).equals(board().get("lag.events"))
                    && metric(OLDEST) > 3;
        });
        HeartbeatFeed.beat(true);
        awaitLate(false);
        await().atMost(PATIENT).untilAsserted(() -> assertThat(metric(OLDEST)).isZero());
    }

    /** The clock is set back by hours: what was asked for a moment ago seems to come from the future. */
    private void lookWhileTheClockIsAhead() {
        clock.moveOn(Duration.ofHours(2));
        try {
            board();
        } finally {
            clock.reset();
        }
    }

    private JsonPath board() {
        return Reporting.get(administrator, "/board", "organisation", city)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitLate(boolean late) {
        await().atMost(PATIENT).until(() -> board().getBoolean("late") == late);
        await().atMost(PATIENT)
                .ignoreExceptionsInstanceOf(MeterNotFoundException.class)
                .until(() -> metric("guildhall.figures.late") == (late ? 1 : 0));
        await().atMost(PATIENT).until(() -> {
            JsonPath told =
                    RestAssured.get(health).then().statusCode(200).extract().jsonPath();
            return told.getBoolean("checks.find { it.name == 'figures' }.data.late") == late
                    && told.getString("status").equals("UP");
        });
    }

    private double metric(String name) {
        return metrics.get(name).gauge().value();
    }

    private double waitingByPartition() {
        return metrics.get("guildhall.figures.waiting.events").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    private double furthestBehind() {
        return metrics.get("guildhall.figures.lag.seconds").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .max()
                .orElseThrow();
    }
}
