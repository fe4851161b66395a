package org.guildhall.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** What an older release read without an eye for something is read anew, by itself. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OutdatedProjectionTest extends SmallFederation {

    @Inject
    DataSource dataSource;

    @Inject
    RebuildService rebuilds;

    @Inject
    RebuildRepository repository;

    @Test
    void readsAnewWhatAnOlderReleaseLeftOut() throws SQLException {
        UUID contest = UUID.randomUUID();
        Instant told = feed.tell(
                event(
                        "contest",
                        "contest-created",
                        contest,
                        1,
                        "contestId",
                        contest,
                        "organisationId",
                        city,
                        "title",
                        "Skills",
                        "contestClass",
                        "CITY",
                        "year",
                        2026,
                        "opensAt",
                        "2026-11-01T00:00:00Z",
                        "closesAt",
                        "2026-12-01T00:00:00Z"),
                event("contest", "contest-opened", contest, 2, "contestId", contest),
                event("contest", "contest-started", contest, 3, "contestId", contest));
        Reporting.awaitApplied(officer, city, told);
        // As the older release left it, and as the migration marks it.
        execute("UPDATE projection.contest SET status = 'ENTRY_OPEN' WHERE contest_id = '" + contest + "'");
        assertThat(status()).isEqualTo("ENTRY_OPEN");
        rebuilds.renew();
        assertThat(status()).isEqualTo("ENTRY_OPEN");
        execute("INSERT INTO projection.outdated (since) VALUES (now())");
        rebuilds.renew();
        await().atMost(Duration.ofSeconds(60)).until(() -> status().equals("RUNNING"));
        assertThat(repository.isOutdated()).isFalse();
    }

    private String status() {
        return Reporting.get(officer, "/statistics/contests", "organisation", city)
                .statusCode(200)
                .extract()
                .path("items[0].status");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
