package org.guildhall.reporting.reading;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.EventSettings;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures are behind, as metrics, looked up every few seconds from what is stored and where the topics end: so it
 * tells of a consumer that stands still, and of one that is gone, on whatever instance.
 */
@ApplicationScoped
class LagWatch {

    private final ProjectionReader reader;
    private final SnapshotQueries snapshots;
    private final TopicEnds ends;
    private final Lateness lateness;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge seconds;
    private volatile @Nullable Freshness last;

    LagWatch(
            ProjectionReader reader,
            SnapshotQueries snapshots,
            TopicEnds ends,
            Lateness lateness,
            Clock clock,
            EventSettings settings,
            MeterRegistry metrics) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.ends = ends;
        this.lateness = lateness;
        this.clock = clock;
        String figures = settings.namespace() + ".figures.";
        this.waiting = MultiGauge.builder(figures + "waiting.events").register(metrics);
        this.seconds = MultiGauge.builder(figures + "lag.seconds").register(metrics);
        metrics.gauge(figures + "age.seconds", this, watch -> watch.tell(watch::age));
        metrics.gauge(figures + "oldest.waiting.seconds", this, watch -> watch.tell(watch::oldestWaiting));
        metrics.gauge(figures + "late", this, watch -> watch.tell(known -> lateness.isLate(known) ? 1 : 0));
    }

    /** What was found last; empty before the first look. */
    Optional<Freshness> last() {
        return Optional.ofNullable(last);
    }

    boolean isLate(Freshness freshness) {
        return lateness.isLate(freshness);
    }

    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!snapshots.arePossible()) {
            return;
        }
        Map<TopicPartition, Long> end = ends.look();
        Instant now = clock.instant();
        List<Row<?>> events = new ArrayList<>();
        List<Row<?>> ages = new ArrayList<>();
        List<PartitionLag> partitions = reader.read((snapshot, freshness) -> {
            last = freshness;
            return snapshots.partitions(snapshot);
        });
        for (PartitionLag lag : partitions) {
            Tags tags = Tags.of(
                    "topic",
                    lag.partition().topic(),
                    "partition",
                    Integer.toString(lag.partition().partition()));
            ages.add(Row.of(tags, lag.seconds(now)));
            Long ending = end.get(lag.partition());
            events.add(Row.of(tags, ending == null ? Double.NaN : lag.waiting(ending)));
        }
        waiting.register(events, true);
        seconds.register(ages, true);
    }

    private double tell(ToDoubleFunction<Freshness> number) {
        Freshness known = last;
        return known == null ? Double.NaN : number.applyAsDouble(known);
    }

    /** Grows between looks, too: should they fail, nobody shall believe that all is well. */
    private double age(Freshness freshness) {
        return freshness.asOf() == null
                ? Double.NaN
                : Duration.between(freshness.asOf(), clock.instant()).toMillis() / 1_000.0;
    }

    /** At most: a fact that waits was acknowledged after what all is complete up to. */
    private double oldestWaiting(Freshness freshness) {
        Long events = freshness.lag().events();
        return events != null && events == 0 ? 0 : age(freshness);
    }
}
