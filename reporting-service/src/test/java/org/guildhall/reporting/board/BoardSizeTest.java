package org.guildhall.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The board of fourteen thousand organisations, whose totals are put in place of forty years; tells how long it takes. */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
@QuarkusTest
@TestProfile(BoardSizeTest.Alone.class)
@WithTestResource(TestStack.class)
class BoardSizeTest {

    private static final String AUDITOR = "auditor-of-many";
    private static final int UNITS = 13_579;
    private static final int ASKED = Integer.getInteger("guildhall.board.asked", 40);

    /** With a database that other tests don't look at. */
    public static final class Alone implements QuarkusTestProfile {}

    @Inject
    DataSource dataSource;

    @Test
    void showsTheWholeFederation() throws SQLException, IOException {
        fill();
        try (EventFeed feed = new EventFeed()) {
            UUID elsewhere = UUID.randomUUID();
            String witness = "witness-" + UUID.randomUUID();
            Reporting.awaitApplied(
                    witness,
                    elsewhere,
                    feed.tell(
                            EventFeed.founded(elsewhere, null, "Elsewhere", "CITY"),
                            EventFeed.appointed(witness, "AUDITOR", elsewhere)));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Reporting.get(AUDITOR, "/board").extract().statusCode() == 200);
        long[] micros = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long began = System.nanoTime();
            Reporting.get(AUDITOR, "/board").statusCode(200);
            micros[i] = (System.nanoTime() - began) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "board of the root: median %.1f ms, p95 %.1f ms of %d%n",
                micros[ASKED / 2] / 1e3, micros[ASKED * 95 / 100] / 1e3, ASKED);
        JsonPath board = Reporting.get(AUDITOR, "/board").extract().jsonPath();
        assertThat(board.getLong("tiles[0].value")).isEqualTo(UNITS * 600L);
        assertThat(board.getList("children")).hasSize(20);
        assertThat(board.getLong("children.joined.sum()")).isEqualTo(UNITS);
        assertThat(board.getList("categories")).hasSize(15);
        assertThat(board.getList("top.joined", Long.class)).hasSize(10).containsOnly(1L);
        assertThat(board.getList("recent")).hasSize(20);
        assertThat(board.getLong("contests.entries")).isEqualTo(30_000);
    }

    private void fill() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Patience patience = Patience.of(connection, Duration.ofMinutes(5));
                Statement statement = connection.createStatement();
                InputStream script = getClass().getResourceAsStream("/board/large-federation.sql")) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
