package org.guildhall.kit.events.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a span in its trace, as it is written in headers.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context, traceparent</a>
 */
public final class Traceparent {

    public static final String HEADER = "traceparent";

    /** Later versions may have more at the end; what is here they have, too. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private Traceparent() {}

    /** Empty for what is none. */
    public static Optional<SpanContext> read(@Nullable String written) {
        Matcher parts = FORM.matcher(written == null ? "" : written);
        return parts.matches()
                ? Optional.of(SpanContext.createFromRemoteParent(
                                parts.group(1),
                                parts.group(2),
                                TraceFlags.fromHex(parts.group(3), 0),
                                TraceState.getDefault()))
                        .filter(SpanContext::isValid)
                : Optional.empty();
    }

    public static String write(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }
}
