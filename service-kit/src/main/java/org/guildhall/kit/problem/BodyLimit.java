package org.guildhall.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Ends a body with a 413 problem instead of letting it grow; for those whose length wasn't announced. */
@ApplicationScoped
public class BodyLimit {

    private static final String JSON = MediaType.APPLICATION_JSON;

    private final BodySizes sizes;

    BodyLimit(BodySizes sizes) {
        this.sizes = sizes;
    }

    /** The same body, for whoever reads it as a document. */
    InputStream limited(InputStream body) {
        return new Limited(body, sizes.usual());
    }

    /** The same body as that of the request, for whoever reads it whatever it is. */
    public InputStream limited(ContainerRequestContext request) {
        return new Limited(
                request.getEntityStream(),
                sizes.of(request.getUriInfo().getRequestUri().getPath()));
    }

    /** What is no JSON is read by the framework. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void limitOthers(ContainerRequestContext request) {
        String type = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse("")
                .strip();
        if (RequestHeads.mayHaveBody(request.getMethod()) && !type.regionMatches(true, 0, JSON, 0, JSON.length())) {
            request.setEntityStream(limited(request));
        }
    }

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
