package org.guildhall.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads request bodies and says what is wrong with them. It stands here and not among the exception mappers because only here
 * a JSON error is certainly the client's: the same exception from our own code is a fault.
 */
@Provider
class RequestBodies implements ReaderInterceptor {

    private static final MediaType NO_BODY = MediaType.valueOf(RequestHeads.NO_BODY);
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final long largest;

    RequestBodies(@ConfigProperty(name = "guildhall.max-body-size") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(
                isAbsent(context)
                        ? new ByteArrayInputStream(EMPTY_OBJECT)
                        : new Limited(context.getInputStream(), largest));
        try {
            Object body = context.proceed();
            if (body != null) {
                return body;
            }
        } catch (WebApplicationException | IOException e) {
            throw problem(e instanceof WebApplicationException && e.getCause() != null ? e.getCause() : e);
        }
        throw ProblemException.of(400, "unreadable-json");
    }

    private static boolean isAbsent(ReaderInterceptorContext context) {
        return NO_BODY.equals(context.getMediaType());
    }

    private static ProblemException problem(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        Optional<FieldError> duplicate = FieldErrors.duplicateKey(refusal);
        if (duplicate.isPresent()) {
            return ProblemException.of(400, "invalid-body").with(duplicate.get());
        }
        boolean broken = refusal.getCause() instanceof JsonParseException;
        if (refusal instanceof JsonMappingException mapping && !broken) {
            return ProblemException.of(400, "invalid-body").with(FieldErrors.of(mapping));
        }
        return ProblemException.of(400, "unreadable-json");
    }

    /** Ends with a 413 problem instead of growing; for bodies whose length wasn't announced. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw ProblemException.of(413, "content-too-large");
            }
        }
    }
}
