package org.guildhall.kit.events.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.kit.events.event.EventSettings;

/** How many letters wait, as a metric, looked up every five seconds: each is a fact this service does not know. */
@ApplicationScoped
class DeadLetterCount {

    private final DeadLetterRows rows;
    private final AtomicLong letters;

    DeadLetterCount(DeadLetterRows rows, EventSettings settings, MeterRegistry metrics) {
        this.rows = rows;
        this.letters = metrics.gauge(settings.namespace() + ".dead.letters", new AtomicLong());
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        letters.set(rows.count());
    }
}
