package org.guildhall.kit.events.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which trace a fact belongs to: that of the request under way or, where a transaction is that of a whole batch, that of the
 * request of the batch that it came from. Most requests have none.
 */
public final class Origins {

    private static final ThreadLocal<Map<UUID, String>> BATCH = new ThreadLocal<>();

    private Origins() {}

    /** Ends what was said of a batch. */
    public interface Batch extends AutoCloseable {
        @Override
        void close();
    }

    /** The trace of the request under way, written as a {@code traceparent}; null where there is none. */
    public static @Nullable String ofRequest() {
        SpanContext span = Span.current().getSpanContext();
        return span.isSampled() ? Traceparent.write(span) : null;
    }

    /** The trace of a fact that is appended now. */
    public static @Nullable String ofFact(UUID aggregate, @Nullable String ofRequest) {
        Map<UUID, String> batch = BATCH.get();
        return batch == null ? ofRequest : batch.get(aggregate);
    }

    /** From here on this thread appends the facts of a batch, until that is closed. */
    public static Batch ofBatch(Map<UUID, String> byAggregate) {
        if (byAggregate.isEmpty()) {
            return () -> {};
        }
        BATCH.set(byAggregate);
        return BATCH::remove;
    }
}
