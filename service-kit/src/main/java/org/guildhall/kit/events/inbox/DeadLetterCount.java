package org.guildhall.kit.events.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.sql.Database;
import org.jboss.logging.Logger;

/** How many records this service has put aside, as a metric, looked up every five seconds: each is a fact it doesn't know. */
@ApplicationScoped
class DeadLetterCount {

    private static final Logger LOG = Logger.getLogger(DeadLetterCount.class);

    private final Database database;
    private final AtomicLong letters;

    DeadLetterCount(Database database, EventSettings settings, MeterRegistry metrics) {
        this.database = database;
        this.letters = metrics.gauge(settings.namespace() + ".dead.letters", new AtomicLong());
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            database.each("SELECT count(*) AS letters FROM dead_letter", row -> letters.set(row.getLong("letters")));
        } catch (IllegalStateException e) {
            LOG.warnf("the dead letters can't be counted: %s", e.getCause().getMessage());
        }
    }
}
