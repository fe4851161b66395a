package org.guildhall.kit.events.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.trace.Traces;

/** Counts what a consumer got through with, and says of each fact that belongs to a trace that it was applied. */
@ApplicationScoped
class AppliedFacts {

    private final Traces traces;
    private final CloudEventRecords records;
    private final EventSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    AppliedFacts(Traces traces, CloudEventRecords records, EventSettings settings, MeterRegistry metrics, Clock clock) {
        this.traces = traces;
        this.records = records;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    void expect(Subscription subscription) {
        count(subscription, 0);
    }

    Instant now() {
        return clock.instant();
    }

    /** @param begun when the batch was begun, which is committed by now */
    void applied(Subscription subscription, List<ConsumerRecord<String, byte[]>> batch, Instant begun) {
        count(subscription, batch.size());
        Set<String> heard = subscription.handler().hears();
        for (ConsumerRecord<String, byte[]> record : batch) {
            if (traces.isRecent(Instant.ofEpochMilli(record.timestamp()))) {
                CloudEventRecords.traceparentOf(record)
                        .ifPresent(traceparent -> records.nameOf(record)
                                .filter(heard::contains)
                                .ifPresent(name -> traces.applied(name, subscription.kind(), begun, traceparent)));
            }
        }
    }

    private void count(Subscription subscription, int facts) {
        metrics.counter(settings.namespace() + ".consumer.records", "consumer", subscription.kind())
                .increment(facts);
    }
}
