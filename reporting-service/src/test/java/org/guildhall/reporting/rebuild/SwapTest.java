package org.guildhall.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** The moment at which a rebuild takes the place of the live projection. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SwapTest extends SmallFederation {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @Inject
    DataSource dataSource;

    @Test
    void makesNobodyWaitForSomebodyWhoReadsForLong() throws SQLException {
        String administrator = "administrator-" + UUID.randomUUID();
        Reporting.awaitApplied(officer, city, feed.tell(EventFeed.appointed(administrator, "ADMINISTRATOR", null)));
        String id;
        try (Connection job = dataSource.getConnection();
                Statement reading = job.createStatement()) {
            job.setAutoCommit(false);
            reading.execute("LOCK TABLE projection.consumed_offset IN ACCESS SHARE MODE");
            id = Reporting.post(administrator, "/rebuilds")
                    .statusCode(202)
                    .extract()
                    .path("id");
            for (int i = 0; i < 2; i++) {
                await().atMost(AT_MOST).pollInterval(Duration.ofMillis(50)).until(this::isSwapWaiting);
                Reporting.members(officer, city).statusCode(200);
                await().atMost(AT_MOST).pollInterval(Duration.ofMillis(50)).until(() -> !isSwapWaiting());
                assertThat(state(administrator, id)).isEqualTo("CAUGHT_UP");
                // What is told meanwhile is counted, too.
                Reporting.awaitApplied(
                        officer, city, feed.tell(EventFeed.founded(UUID.randomUUID(), west, "Mill", "GRASSROOTS")));
            }
            job.rollback();
            job.setAutoCommit(true);
        }
        await().atMost(AT_MOST).until(() -> state(administrator, id).equals("SWAPPED"));
        Reporting.members(officer, city).statusCode(200);
    }

    private boolean isSwapWaiting() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM pg_locks"
                        + " WHERE relation = 'projection.consumed_offset'::regclass AND mode = 'AccessExclusiveLock'"
                        + " AND NOT granted)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String state(String administrator, String rebuild) {
        return Reporting.get(administrator, "/rebuilds/" + rebuild)
                .statusCode(200)
                .extract()
                .path("state");
    }
}
