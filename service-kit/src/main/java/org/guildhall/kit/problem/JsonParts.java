package org.guildhall.kit.problem;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads JSON that stands in a larger body and whose form only its reader knows, as strictly as a body of its own. */
@ApplicationScoped
public class JsonParts {

    private final ObjectMapper mapper;
    private final BodyFaults faults;
    private final Validator validator;

    JsonParts(ObjectMapper mapper, BodyFaults faults, Validator validator) {
        this.mapper = mapper;
        this.faults = faults;
        this.validator = validator;
    }

    /**
     * @throws ProblemException 422 with everything that is wrong with it, with pointers that begin in the part; 400 for what is no
     *     JSON at all
     */
    public <T> T read(String json, Class<T> type) {
        T part = parsed(json, mapper.constructType(type));
        FieldErrors.refuse(
                validator.validate(part).stream().map(FieldErrors::of).toList());
        return part;
    }

    private <T> T parsed(String json, JavaType type) {
        try {
            T read = mapper.readValue(json, type);
            if (read != null) {
                return read;
            }
        } catch (IOException e) {
            ProblemException unread = faults.of(type, json.getBytes(StandardCharsets.UTF_8), e);
            FieldErrors.refuse(unread.errors());
            throw unread;
        }
        throw ProblemException.of(422, "invalid-fields").with(new FieldError("", "required"));
    }
}
