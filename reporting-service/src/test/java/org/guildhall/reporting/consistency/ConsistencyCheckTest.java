package org.guildhall.reporting.consistency;

import static org.guildhall.reporting.EventFeed.appointed;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
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
}
