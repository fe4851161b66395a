package org.guildhall.reporting.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.joined;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ConsistencyCheckTest extends SmallFederation {

    @Inject
    DataSource dataSource;

    @Inject
    ConsistencyCheck check;

    @Test
    void refusesASecondCheckWhileOneRuns() throws SQLException {
        String auditor = "auditor-" + UUID.randomUUID();
        Reporting.awaitApplied(officer, city, feed.tell(appointed(auditor, "AUDITOR", city)));
        try (Connection running = dataSource.getConnection()) {
            running.setAutoCommit(false);
            ConsistencyQueries.isTheOnlyOne(running);
            Reporting.post(auditor, "/consistency-checks")
                    .statusCode(409)
                    .header("Retry-After", "10")
                    .body("code", equalTo("consistency-check-running"));
            running.rollback();
        }
        Reporting.post(auditor, "/consistency-checks").statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    @ActivateRequestContext
    void waitsWhileAHistoryIsRead() throws Exception {
        assertThat(check.check(1000)).isPresent();
        try (Connection paused = dataSource.getConnection();
                Statement statement = paused.createStatement()) {
            paused.setAutoCommit(false);
            // What is read can't be recorded, so nothing is.
            statement.execute("SELECT 1 FROM projection.consumed_offset WHERE consumer = 'reporting' FOR UPDATE");
            for (int i = 0; i < 20; i++) {
                feed.send(joined(UUID.randomUUID(), city, null, "2026-11-01", "MALE", List.of()));
            }
            feed.flush();
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(check.check(10)).isEmpty());
            assertThat(check.check(1000)).isPresent();
            paused.rollback();
        }
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(check.check(10)).isPresent());
    }
}
