package org.guildhall.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads JSON bodies and says what is wrong with them. It stands here and not among the exception mappers because only here
 * a JSON error is certainly the client's: the same exception from our own code is a fault. And it is a reader, not an
 * interceptor of one, for which the annotations of the route would be parsed anew with each body.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class JsonBodies implements ServerMessageBodyReader<Object> {

    private static final MediaType NO_BODY = MediaType.valueOf(RequestHeads.NO_BODY);
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final ObjectMapper mapper;
    private final BodyLimit limit;

    JsonBodies(ObjectMapper mapper, BodyLimit limit) {
        this.mapper = mapper;
        this.limit = limit;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo route, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(genericType, mediaType, context.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return read(genericType, mediaType, stream);
    }

    private Object read(Type type, MediaType mediaType, InputStream stream) {
        InputStream body = NO_BODY.equals(mediaType) ? new ByteArrayInputStream(EMPTY_OBJECT) : limit.limited(stream);
        try (JsonParser json = mapper.createParser(body)) {
            Object read = json.nextToken() == null
                    ? null
                    : mapper.readerFor(mapper.constructType(type)).readValue(json);
            if (read != null) {
                return read;
            }
        } catch (IOException e) {
            throw problem(e);
        }
        throw ProblemException.of(400, "unreadable-json");
    }

    private static ProblemException problem(IOException refusal) {
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
}
