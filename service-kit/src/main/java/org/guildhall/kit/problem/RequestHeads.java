package org.guildhall.kit.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the head of a request decides before anything else is done: what is refused, and what is put into order. */
@ApplicationScoped
class RequestHeads {

    /** Stands for the body of a request that has none: {@code {}}, for routes of which nothing in the body is required. */
    static final String NO_BODY = "application/json;body=none";

    static final String EXPECT = "Expect";
    static final String CONTENT_ENCODING = "Content-Encoding";

    /** What the web server takes is more, see the settings: so that these get a problem document and not a bare status. */
    private static final int LONGEST_TARGET = 4_096;

    private static final int LARGEST_HEAD = 20 << 10;
    private static final int SEPARATORS = 4;

    /** Headers that are lists, so that several lines of them mean the same as one (RFC 9110 §5.3). */
    private static final List<String> LISTS =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String BEARER = "Bearer ";

    private final BodySizes sizes;

    RequestHeads(BodySizes sizes) {
        this.sizes = sizes;
    }

    /** Why the request goes no further, if it doesn't. */
    Optional<ProblemException> refusal(HttpServerRequest request) {
        String target = request.uri();
        if (target.length() > LONGEST_TARGET) {
            return refused(414, "target-too-long");
        }
        if (sizeOf(request.headers()) > LARGEST_HEAD) {
            return refused(431, "headers-too-large");
        }
        List<String> unprintable = RequestTargets.withControlCharacters(target);
        if (!unprintable.isEmpty()) {
            return Optional.of(ProblemException.of(400, "invalid-parameter")
                    .withAll(unprintable.stream()
                            .map(pointer -> new FieldError(pointer, "unprintable-characters"))
                            .toList()));
        }
        if (!RequestTargets.isDecodable(target) || !RequestTargets.isPlain(request.path())) {
            return refused(400, "invalid-target");
        }
        return refusalOfBody(request);
    }

    /** What isn't announced is counted by {@link BodyLimit}. */
    private Optional<ProblemException> refusalOfBody(HttpServerRequest request) {
        String coding = request.getHeader(CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            return refused(415, "unsupported-content-encoding");
        }
        String expected = request.getHeader(EXPECT);
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            return refused(417, "expectation-failed");
        }
        long announced = announced(request);
        if (announced < 0) {
            return refused(400, "bad-request");
        }
        return announced > sizes.of(request.path()) ? refused(413, "content-too-large") : Optional.empty();
    }

    static boolean mayHaveBody(String method) {
        return WITH_BODY.contains(method);
    }

    static boolean isReading(HttpServerRequest request) {
        return READING.contains(request.method());
    }

    /** Puts into order what means the same in several forms, so that whoever reads it later has to know one form only. */
    void tidy(HttpServerRequest request) {
        MultiMap headers = request.headers();
        LISTS.stream().filter(headers::contains).forEach(name -> tidyList(name, headers));
        String credentials = headers.get(HttpHeaders.AUTHORIZATION);
        if (credentials != null && credentials.regionMatches(true, 0, BEARER + " ", 0, BEARER.length() + 1)) {
            headers.set(
                    HttpHeaders.AUTHORIZATION,
                    BEARER + credentials.substring(BEARER.length()).strip());
        }
        if (isReading(request)) {
            // Of a body that isn't there; it must not choose among the routes of an address.
            headers.remove(HttpHeaders.CONTENT_TYPE);
        } else if (mayHaveBody(request.method().name()) && isBare(request)) {
            headers.set(HttpHeaders.CONTENT_TYPE, NO_BODY);
        }
    }

    private static void tidyList(String name, MultiMap headers) {
        List<String> lines = headers.getAll(name);
        String list = String.join(",", lines);
        if (list.isBlank()) {
            // Says nothing, and isn't readable as a list by all who read it.
            headers.remove(name);
        } else if (lines.size() > 1) {
            headers.set(name, list);
        }
    }

    /** The length of the body as announced, 0 if it isn't, negative if what is announced is no length. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Whether there is neither a body nor a word of one. */
    private static boolean isBare(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.CONTENT_TYPE) == null
                && request.getHeader("Transfer-Encoding") == null
                && announced(request) == 0;
    }

    private static int sizeOf(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + SEPARATORS;
        }
        return size;
    }

    private static Optional<ProblemException> refused(int status, String code) {
        return Optional.of(ProblemException.of(status, code));
    }
}
