package org.guildhall.kit.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that was ordered and isn't done, as metrics: how much of each kind there is, and since when the oldest has been
 * waiting or under way. Looked up every ten seconds, in the database: all instances tell the same.
 */
@ApplicationScoped
public class WaitingWork {

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<String, Supplier<Found>> looks = new ConcurrentHashMap<>();
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    WaitingWork(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What there is.
     *
     * @param oldest since when the oldest has been waiting; null where none does
     */
    public record Found(long jobs, @Nullable Instant oldest) {}

    /** From now on this kind of work is looked after. */
    public void watch(String kind, Supplier<Found> look) {
        looks.put(kind, look);
        Gauge.builder("guildhall.jobs.waiting", () -> jobs(kind))
                .tag("kind", kind)
                .strongReference(true)
                .register(metrics);
        Gauge.builder("guildhall.jobs.oldest.seconds", () -> seconds(kind))
                .tag("kind", kind)
                .strongReference(true)
                .register(metrics);
    }

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        looks.forEach((kind, look) -> found.put(kind, look.get()));
    }

    private double jobs(String kind) {
        Found known = found.get(kind);
        return known == null ? Double.NaN : known.jobs();
    }

    private double seconds(String kind) {
        Found known = found.get(kind);
        if (known == null) {
            return Double.NaN;
        }
        return known.oldest() == null
                ? 0
                : Duration.between(known.oldest(), clock.instant()).toMillis() / 1_000.0;
    }
}
