package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.events.event.CrashPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Membership dies right before and right after the commit of a founding, while 32 clients found organisations with keys. Who
 * asks again with the same key founds nothing twice.
 */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyCrashTest {

    private static final int CLIENTS = 32;
    private static final List<CrashPoint> POINTS = List.of(CrashPoint.BEFORE_COMMIT, CrashPoint.AFTER_COMMIT);

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private Surroundings surroundings;

    @BeforeAll
    void start() {
        surroundings = new Surroundings();
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    @Test
    void foundsOnceWhereverTheProcessDies() throws SQLException {
        ServiceUnderTest healthy = surroundings.start("membership");
        String federation = Union.found(healthy).federationId();
        healthy.kill();

        for (CrashPoint point : POINTS) {
            ServiceUnderTest doomed = surroundings.start("membership", "-Dcrash-at=" + point + ":9");
            found(doomed, federation, point);
            doomed.awaitDeath();
        }
        assertThat(founded())
                .as("a founding was committed and not answered, or this proves nothing")
                .isGreaterThan(acknowledged.size());

        letAMinutePass();
        ServiceUnderTest survivor = surroundings.start("membership");
        POINTS.forEach(point -> found(survivor, federation, point));
        assertThat(acknowledged).hasSize(CLIENTS * POINTS.size());
        assertThat(founded()).isEqualTo(CLIENTS * POINTS.size());
        assertThat(surroundings.count(
                        "membership", "SELECT count(DISTINCT name) FROM organisation WHERE name LIKE '分厂%'"))
                .isEqualTo(CLIENTS * POINTS.size());
    }

    /** Each client founds one organisation; who was answered already gets the same answer again. */
    private void found(ServiceUnderTest membership, String federation, CrashPoint point) {
        Crowd.race(IntStream.range(0, CLIENTS)
                .<Callable<Boolean>>mapToObj(client -> () -> {
                    String key = point + "-" + client;
                    Map<String, Object> wish = Map.of(
                            "parentId",
                            federation,
                            "name",
                            "分厂" + key,
                            "level",
                            "GRASSROOTS",
                            "kind",
                            "ENTERPRISE_PRIVATE");
                    Optional<Answer> answer = membership.post(Union.ADMINISTRATOR, "/organisations", wish, key);
                    answer.filter(created -> created.status() == 201).ifPresent(created -> note(key, created));
                    return true;
                })
                .toList());
    }

    private void note(String key, Answer created) {
        String id = created.body().path("id").asText();
        String before = acknowledged.putIfAbsent(key, id);
        assertThat(before == null || before.equals(id))
                .as("another answer to " + key)
                .isTrue();
    }

    private long founded() {
        return surroundings.count("membership", "SELECT count(*) FROM organisation WHERE name LIKE '分厂%'");
    }

    /** After which a reservation without an answer is taken for abandoned. */
    private void letAMinutePass() throws SQLException {
        try (Connection connection = surroundings.connect("membership");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE idempotency_key SET reserved_at = reserved_at - interval '61 seconds'");
        }
    }
}
