package org.guildhall.kit.events.trace;

import io.github.bucket4j.Bucket;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes the spans of a trace, from a request to what is done with its facts elsewhere. Whether there is a trace is decided
 * once, by the head of the request; for the others nothing is made, and nothing kept. Spans hold routes, names of events and ids
 * of records, never an address or a value: what is traced is sent somewhere else.
 */
@ApplicationScoped
public class Traces {

    private final boolean disabled;
    private final Tracer tracer;
    private final TraceSettings settings;
    private final Clock clock;
    private final Bucket brought;

    Traces(
            OpenTelemetry telemetry,
            TraceSettings settings,
            Clock clock,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.disabled = disabled;
        this.tracer = telemetry.getTracer("service-kit");
        this.settings = settings;
        this.clock = clock;
        this.brought = Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, settings.brought()))
                        .refillGreedy(Math.max(1, settings.brought()), Duration.ofSeconds(1)))
                .build();
    }

    /** The span of a request, begun, if it is to have one: it brings a trace, or is one of the share that begins one. */
    public Optional<Span> begin(@Nullable String traceparent) {
        if (disabled) {
            return Optional.empty();
        }
        if (traceparent == null) {
            return isChosen() ? Optional.of(server(SpanContext.getInvalid())) : Optional.empty();
        }
        Optional<SpanContext> caller = Traceparent.read(traceparent);
        if (caller.isEmpty()) {
            return begin(null);
        }
        return caller.filter(context -> context.isSampled() && mayBring()).map(this::server);
    }

    private boolean isChosen() {
        return ThreadLocalRandom.current().nextDouble() < settings.share();
    }

    private boolean mayBring() {
        return settings.brought() > 0 && brought.tryConsume(1);
    }

    private Span server(SpanContext caller) {
        return child("request", caller).setSpanKind(SpanKind.SERVER).startSpan();
    }

    /** The telling of a fact that belongs to a trace: from when it happened until {@link Span#end}, when it is acknowledged. */
    public Optional<Span> tell(String event, Instant happened, @Nullable String traceparent) {
        return Traceparent.read(traceparent)
                .filter(SpanContext::isSampled)
                .map(origin -> child("tell " + event, origin)
                        .setSpanKind(SpanKind.PRODUCER)
                        .setStartTimestamp(happened)
                        .startSpan());
    }

    /** Says that a fact that belongs to a trace was applied by now, in a batch that was begun then. */
    public void applied(String event, String consumer, Instant begun, String traceparent) {
        Traceparent.read(traceparent)
                .filter(SpanContext::isSampled)
                .ifPresent(teller -> child("apply " + event, teller)
                        .setSpanKind(SpanKind.CONSUMER)
                        .setAttribute("messaging.consumer.group.name", consumer)
                        .setStartTimestamp(begun)
                        .startSpan()
                        .end(clock.instant()));
    }

    /** Whether what was told then is heard for the first time, as far as anybody can say. */
    public boolean isRecent(Instant told) {
        return told.isAfter(clock.instant().minus(settings.replayedAfter()));
    }

    private SpanBuilder child(String name, SpanContext parent) {
        return tracer.spanBuilder(name).setParent(Context.root().with(Span.wrap(parent)));
    }
}
