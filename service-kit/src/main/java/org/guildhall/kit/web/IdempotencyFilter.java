package org.guildhall.kit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.jboss.logging.Logger;

/** {@code Idempotency-Key} (IETF draft) on routes marked {@link Idempotent}; requests without the header pass through. */
@Provider
@Idempotent
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final String RESERVATION = IdempotencyFilter.class.getName();
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,128}");

    /** Refusals that a later attempt with the same key may overcome. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 429);

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final ObjectMapper json;
    private final int largest;

    IdempotencyFilter(
            IdempotencyKeys keys,
            Caller caller,
            ObjectMapper json,
            @ConfigProperty(name = "guildhall.max-body-size") MemorySize largest) {
        this.keys = keys;
        this.caller = caller;
        this.json = json;
        this.largest = Math.toIntExact(largest.asLongValue());
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString("Idempotency-Key");
        if (key == null) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.of(400, "invalid-idempotency-key");
        }
        byte[] body = body(request);
        String path = request.getUriInfo().getRequestUri().getRawPath();
        byte[] keyHash = hash(scope(path), key.getBytes(StandardCharsets.US_ASCII));
        byte[] requestHash = hash(request.getMethod() + ' ' + path, body);
        Optional<UUID> reservation = keys.reserve(keyHash, requestHash);
        if (reservation.isPresent()) {
            request.setProperty(RESERVATION, reservation.get());
        } else {
            request.abortWith(replay(keys.answered(keyHash, requestHash)));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(RESERVATION) instanceof UUID reservation)) {
            return;
        }
        int status = response.getStatus();
        try {
            if (status >= 500 || PASSING.contains(status)) {
                keys.release(reservation);
            } else {
                keys.complete(reservation, answer(response));
            }
        } catch (IllegalStateException e) {
            // The work is done and committed, so the caller gets the answer; only its repetition is lost.
            LOG.error("The answer of an idempotent request could not be stored", e);
        }
    }

    /** Keys are private to the caller; on public routes to the path, which carries the join token. */
    private String scope(String path) {
        return caller.isSignedIn() ? "subject " + caller.subject() : "path " + path;
    }

    private byte[] body(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw ProblemException.of(413, "content-too-large");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    private IdempotencyKeys.Answer answer(ContainerResponseContext response) throws IOException {
        Object entity = response.getEntity();
        byte[] body = entity == null
                ? new byte[0]
                : entity instanceof String text
                        ? text.getBytes(StandardCharsets.UTF_8)
                        : json.writeValueAsBytes(entity);
        String type =
                response.getMediaType() == null ? null : response.getMediaType().toString();
        return new IdempotencyKeys.Answer(
                response.getStatus(),
                type,
                response.getHeaderString("Location"),
                response.getHeaderString("ETag"),
                body);
    }

    private static Response replay(IdempotencyKeys.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .header("Idempotency-Replayed", "true")
                .header("Location", answer.location())
                .header("ETag", answer.etag());
        if (answer.body().length > 0) {
            response.entity(new String(answer.body(), StandardCharsets.UTF_8));
            response.type(answer.contentType() == null ? "application/json" : answer.contentType());
        }
        return response.build();
    }

    private static byte[] hash(String head, byte[] rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(rest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
