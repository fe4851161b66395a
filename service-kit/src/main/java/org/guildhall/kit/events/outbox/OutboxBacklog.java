package org.guildhall.kit.events.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The outbox's backlog (events) and age (seconds of its oldest event) as metrics, looked up every five seconds. */
@Singleton
class OutboxBacklog {

    private static final Logger LOG = Logger.getLogger(OutboxBacklog.class);

    private final DataSource dataSource;
    private final AtomicLong events;
    private final AtomicLong ageSeconds;

    OutboxBacklog(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.events = metrics.gauge("guildhall.outbox.backlog", new AtomicLong());
        this.ageSeconds = metrics.gauge("guildhall.outbox.age.seconds", new AtomicLong());
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox_event LIMIT 100000) AS counted),
                               coalesce(extract(epoch FROM now() -
                                   (SELECT occurred_at FROM outbox_event ORDER BY sequence LIMIT 1)), 0)::bigint""")) {
            row.next();
            events.set(row.getLong(1));
            ageSeconds.set(row.getLong(2));
        } catch (SQLException e) {
            LOG.warnf("the outbox can't be measured: %s", e.getMessage());
        }
    }
}
