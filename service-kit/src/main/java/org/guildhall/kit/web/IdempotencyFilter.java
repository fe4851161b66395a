package org.guildhall.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.BodyLimit;
import org.guildhall.kit.security.Caller;
import org.jboss.logging.Logger;

/**
 * {@code Idempotency-Key} (IETF draft) on routes marked {@link Idempotent}; requests without the header pass through. The key
 * is reserved before the work; {@link IdempotentWork} stores the answer with it; here are the replays, and what was refused.
 */
@Provider
@Idempotent
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);

    /** Refusals that a later attempt with the same key may overcome. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 429);

    private final IdempotencyKeys keys;
    private final IdempotencyAnswers answers;
    private final IdempotentRequest current;
    private final Caller caller;
    private final BodyLimit limit;

    IdempotencyFilter(
            IdempotencyKeys keys,
            IdempotencyAnswers answers,
            IdempotentRequest current,
            Caller caller,
            BodyLimit limit) {
        this.keys = keys;
        this.answers = answers;
        this.current = current;
        this.caller = caller;
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString("Idempotency-Key");
        if (header == null) {
            return;
        }
        String key = IdempotencyKey.require(header);
        byte[] body = body(request);
        URI address = request.getUriInfo().getRequestUri();
        byte[] keyHash = hash(scope(address.getRawPath()), key.getBytes(StandardCharsets.US_ASCII));
        byte[] requestHash = hash(request.getMethod() + ' ' + pathAndQuery(address), body);
        Optional<UUID> reservation = keys.reserve(keyHash, requestHash);
        if (reservation.isPresent()) {
            current.holds(reservation.get());
        } else {
            request.abortWith(IdempotencyAnswers.again(keys.answered(keyHash, requestHash)));
        }
    }

    /** What is left to settle here was refused, or failed, before anything was committed. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        current.reservation().ifPresent(reservation -> {
            try {
                settle(reservation, response);
            } catch (IllegalStateException e) {
                // The caller gets their answer all the same; a retry is asked to wait, and then tried anew.
                LOG.warnf("The refusal of an idempotent request could not be stored: %s", e.getCause());
            }
        });
    }

    private void settle(UUID reservation, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status >= 500 || PASSING.contains(status)) {
            keys.release(reservation);
        } else {
            answers.storeRefusal(reservation, status, response.getMediaType(), response.getEntity());
        }
    }

    /** A query tells a dry run from the real one, so it is part of what a key stands for. */
    private static String pathAndQuery(URI address) {
        String query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : '?' + query);
    }

    /** Keys are private to the caller; on public routes to the path, which carries the join token. */
    private String scope(String path) {
        return caller.isSignedIn() ? "subject " + caller.subject() : "path " + path;
    }

    private byte[] body(ContainerRequestContext request) throws IOException {
        byte[] body = limit.limited(request).readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
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
