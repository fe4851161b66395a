package org.guildhall.bench.enrolment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.client.ApiClient.Answer;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.servers.EmbeddedPostgres;

/** What has come of the acknowledged joins on their way to the public statistic. */
final class ReportedJoins {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final ApiClient api = new ApiClient();
    private final EmbeddedPostgres postgres;
    private final String url;
    private final String token;

    ReportedJoins(TemporarySuite suite, String organisationId) {
        this.postgres = suite.postgres();
        this.url = suite.endpoints().reporting() + "/statistics/members?organisation=" + organisationId;
        this.token = suite.tokens().administrator();
    }

    /** Returns how many joins the statistic shows; none as long as reporting has not heard of the organisation. */
    long count() {
        Answer answer = api.get(url, token);
        if (answer.status() == NOT_FOUND || answer.status() == FORBIDDEN) {
            return 0;
        }
        return ApiClient.require("GET " + url, answer)
                .path("total")
                .path("joined")
                .asLong();
    }

    /** Returns how many events wait in the outbox for the broker. */
    long outbox() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("membership"), postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM outbox_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until every acknowledged join is shown and returns how long that took. */
    Duration awaitDrained(long acknowledged) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        while (count() < acknowledged || outbox() > 0) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "the statistic shows %d of %d joins after %s".formatted(count(), acknowledged, PATIENCE));
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
