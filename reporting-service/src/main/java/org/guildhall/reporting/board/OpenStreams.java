package org.guildhall.reporting.board;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** Who has which streams open at this instance: each board that somebody looks at is read for all others to wait for. */
@ApplicationScoped
class OpenStreams {

    private static final int MOST = 20;
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final Caller caller;
    private final Map<String, List<HttpServerResponse>> open = new ConcurrentHashMap<>();

    OpenStreams(Caller caller) {
        this.caller = caller;
    }

    /**
     * One more of the caller's.
     *
     * @throws ProblemException 429 {@code board-too-many} where as many are open as one person may have
     */
    void add(HttpServerResponse response) {
        open.compute(caller.subject(), (unused, before) -> {
            List<HttpServerResponse> standing = standing(before == null ? List.of() : before);
            if (standing.size() >= MOST) {
                throw ProblemException.of(429, "board-too-many", MOST).retryAfter(COME_BACK);
            }
            return Stream.concat(standing.stream(), Stream.of(response)).toList();
        });
    }

    /** Forgets those that are over. */
    void tidy() {
        open.keySet()
                .forEach(subject -> open.computeIfPresent(subject, (unused, before) -> {
                    List<HttpServerResponse> standing = standing(before);
                    return standing.isEmpty() ? null : standing;
                }));
    }

    private static List<HttpServerResponse> standing(Collection<HttpServerResponse> responses) {
        return responses.stream()
                .filter(response -> !response.closed() && !response.ended())
                .toList();
    }
}
