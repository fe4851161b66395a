package org.guildhall.kit.events.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.kit.events.event.EventSettings;

/** Counts what the broker acknowledged, fact by fact, and ends the spans of it. */
@ApplicationScoped
public class ToldFacts {

    private final MeterRegistry metrics;
    private final EventSettings settings;

    ToldFacts(MeterRegistry metrics, EventSettings settings) {
        this.metrics = metrics;
        this.settings = settings;
    }

    /** Counts a fact from nought: who looks at rates must have seen the count before it rises. */
    public void expect(String fact) {
        count(fact, 0);
    }

    void told(List<OutboxTable.Waiting> batch) {
        batch.stream()
                .map(OutboxTable.Waiting::fact)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach(this::count);
        for (OutboxTable.Waiting waiting : batch) {
            Span telling = waiting.telling();
            if (telling != null) {
                telling.end();
            }
        }
    }

    private void count(String fact, long times) {
        metrics.counter(settings.namespace() + ".facts.told", "fact", fact).increment(times);
    }
}
