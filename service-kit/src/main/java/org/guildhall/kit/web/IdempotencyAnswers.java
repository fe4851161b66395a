package org.guildhall.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.web.IdempotencyKeys.Answer;
import org.jspecify.annotations.Nullable;

/** Answers of idempotent requests as they are kept, and as they go out again. */
@ApplicationScoped
class IdempotencyAnswers {

    /** On an answer that is given again. */
    static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final EventSettings own;

    IdempotencyAnswers(IdempotencyKeys keys, ObjectMapper json, EventSettings own) {
        this.keys = keys;
        this.json = json;
        this.own = own;
    }

    /**
     * Stores what a route returned, in the transaction of its work.
     *
     * @throws ProblemException 409 when another request holds the key by now
     */
    void storeWithWork(UUID reservation, Method route, @Nullable Object returned) {
        RouteAnswer answer = RouteAnswer.of(route, returned, own);
        Answer stored = new Answer(
                answer.status(),
                answer.entity() == null ? null : MediaType.APPLICATION_JSON,
                answer.location(),
                answer.etag(),
                body(answer.entity()));
        if (!keys.complete(reservation, stored)) {
            throw ProblemException.of(409, "request-in-progress").retryAfter(Duration.ofSeconds(1));
        }
    }

    /** Stores a refusal, which left nothing behind. */
    void storeRefusal(UUID reservation, int status, @Nullable MediaType type, @Nullable Object entity) {
        keys.complete(reservation, new Answer(status, type == null ? null : type.toString(), null, null, body(entity)));
    }

    private byte[] body(@Nullable Object entity) {
        try {
            return entity == null
                    ? new byte[0]
                    : entity instanceof String text
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer can't be written", e);
        }
    }

    static Response again(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .header(REPLAYED, "true")
                .header("Location", answer.location())
                .header("ETag", answer.etag());
        if (answer.body().length > 0) {
            response.entity(new String(answer.body(), StandardCharsets.UTF_8));
            response.type(answer.contentType() == null ? MediaType.APPLICATION_JSON : answer.contentType());
        }
        return response.build();
    }
}
