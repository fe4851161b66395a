package org.guildhall.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.events.event.EventSettings;
import org.jboss.logging.MDC;

/** Words a {@link ProblemException} for one request: language, trace id, headers. */
@ApplicationScoped
class Problems {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    /** As gateways make them up. What anybody else may have written there isn't logged. */
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ProblemTexts texts;
    private final ObjectMapper json;
    private final String types;

    Problems(ProblemTexts texts, ObjectMapper json, EventSettings settings) {
        this.texts = texts;
        this.json = json;
        this.types = settings.addressOf("/problems/").toString();
    }

    /** The problem document as JSON. */
    String body(ProblemException problem, HttpServerRequest request) {
        Locale locale = texts.choose(request.getHeader("Accept-Language"));
        List<Problem.Fault> faults = problem.errors().stream()
                .map(error -> new Problem.Fault(
                        error.pointer(), error.code(), texts.field(locale, error.code(), error.arguments())))
                .toList();
        String code = problem.code();
        int status = problem.status();
        Problem document = new Problem(
                types + code,
                texts.title(locale, code, status),
                status,
                texts.detail(locale, code, status, problem.arguments()),
                code,
                traceId(request),
                faults);
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headers that belong to the problem. */
    Map<String, String> headers(ProblemException problem, HttpServerRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put(
                "Content-Language",
                texts.choose(request.getHeader("Accept-Language")).toLanguageTag());
        headers.put("Cache-Control", "no-store");
        problem.retryAfter().ifPresent(seconds -> headers.put("Retry-After", seconds));
        if (problem.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (problem.code().equals("unsupported-content-encoding")) {
            headers.put("Accept-Encoding", "identity");
        }
        return headers;
    }

    /** The trace this request belongs to; also in the log lines written from here on, beside the number a gateway gave it. */
    String traceId(HttpServerRequest request) {
        SpanContext span = Span.current().getSpanContext();
        String id = span.isValid() ? span.getTraceId() : traceIdOf(request.getHeader("traceparent"));
        MDC.put("traceId", id);
        String number = request.getHeader("X-Request-ID");
        if (number != null && REQUEST_ID.matcher(number).matches()) {
            MDC.put("requestId", number);
        }
        return id;
    }

    private static String traceIdOf(String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        // A request without a trace still needs a number to quote; the MDC keeps it the same within the request.
        Object known = MDC.get("traceId");
        return matcher.matches()
                ? matcher.group(1)
                : known != null
                        ? known.toString()
                        : UUID.randomUUID().toString().replace("-", "");
    }
}
