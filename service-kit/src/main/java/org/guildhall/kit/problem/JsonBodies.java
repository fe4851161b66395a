package org.guildhall.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
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
    private final BodyFaults faults;

    JsonBodies(ObjectMapper mapper, BodyLimit limit, BodyFaults faults) {
        this.mapper = mapper;
        this.limit = limit;
        this.faults = faults;
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
        JavaType wanted = mapper.constructType(type);
        byte[] body = NO_BODY.equals(mediaType) ? EMPTY_OBJECT : bytes(stream);
        try (JsonParser json = mapper.createParser(body)) {
            Object read =
                    json.nextToken() == null ? null : mapper.readerFor(wanted).readValue(json);
            if (read != null) {
                return read;
            }
        } catch (IOException e) {
            throw faults.of(wanted, body, e);
        }
        throw ProblemException.of(400, "unreadable-json");
    }

    private byte[] bytes(InputStream stream) {
        try (InputStream limited = limit.limited(stream)) {
            return limited.readAllBytes();
        } catch (IOException e) {
            throw ProblemException.of(400, "unreadable-json");
        }
    }
}
