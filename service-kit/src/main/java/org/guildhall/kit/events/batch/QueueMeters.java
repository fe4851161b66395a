package org.guildhall.kit.events.batch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;

/** What is measured of a queue: how many wait, and what became of those who came. Counted by batches, not one by one. */
final class QueueMeters {

    private static final String QUEUE = "queue";

    private final Counter batches;
    private final Counter done;
    private final Counter refused;
    private final Counter failed;
    private final Counter sentAway;

    /** @param prefix of the names of all metrics of the suite */
    QueueMeters(MeterRegistry metrics, String prefix, String name, BatchSize size, Supplier<Number> waiting) {
        Gauge.builder(prefix + ".queue.waiting.requests", waiting)
                .tag(QUEUE, name)
                .strongReference(true)
                .register(metrics);
        Gauge.builder(prefix + ".queue.capacity.requests", size::queue)
                .tag(QUEUE, name)
                .strongReference(true)
                .register(metrics);
        this.batches = metrics.counter(prefix + ".queue.batches", QUEUE, name);
        String requests = prefix + ".queue.requests";
        this.done = metrics.counter(requests, QUEUE, name, "outcome", "done");
        this.refused = metrics.counter(requests, QUEUE, name, "outcome", "refused");
        this.failed = metrics.counter(requests, QUEUE, name, "outcome", "failed");
        this.sentAway = metrics.counter(requests, QUEUE, name, "outcome", "sent-away");
    }

    /** A batch was committed. */
    <R> void committed(List<BatchWork.Outcome<R>> outcomes) {
        long answered =
                outcomes.stream().filter(outcome -> outcome.refusal() == null).count();
        batches.increment();
        done.increment(answered);
        refused.increment(outcomes.size() - answered);
    }

    /** The database refused so many, by a rule. */
    void refused(int requests) {
        refused.increment(requests);
    }

    /** So many could not be written. */
    void failed(int requests) {
        failed.increment(requests);
    }

    /** Somebody found the queue full. */
    void sentAway() {
        sentAway.increment();
    }
}
