package org.guildhall.kit.events.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.sql.Database;

/** How much waits in the outbox, and how old the oldest fact of it is, as metrics, looked up every five seconds. */
@ApplicationScoped
class OutboxBacklog {

    private static final String MEASURE = """
            SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox_event LIMIT 100000) AS counted) AS backlog,
                   coalesce(extract(epoch FROM now() -
                       (SELECT occurred_at FROM outbox_event ORDER BY sequence LIMIT 1)), 0)::bigint AS age_seconds""";

    private final Database database;
    private final AtomicLong events;
    private final AtomicLong ageSeconds;

    OutboxBacklog(Database database, EventSettings settings, MeterRegistry metrics) {
        this.database = database;
        this.events = metrics.gauge(settings.namespace() + ".outbox.backlog.events", new AtomicLong());
        this.ageSeconds = metrics.gauge(settings.namespace() + ".outbox.age.seconds", new AtomicLong());
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        database.each(MEASURE, row -> {
            events.set(row.getLong("backlog"));
            ageSeconds.set(row.getLong("age_seconds"));
        });
    }
}
