package org.guildhall.kit.problem;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /** @throws ProblemException 422 with everything that is wrong with it; pointers begin in the part */
    public <T> T read(String json, Class<T> type) {
        T part = parsed(json, mapper.constructType(type));
        List<FieldError> broken =
                validator.validate(part).stream().map(FieldErrors::of).toList();
        if (!broken.isEmpty()) {
            throw refusal(broken);
        }
        return part;
    }

    private <T> T parsed(String json, JavaType type) {
        try {
            T read = mapper.readValue(json, type);
            if (read != null) {
                return read;
            }
        } catch (IOException e) {
            throw refusal(
                    faults.of(type, json.getBytes(StandardCharsets.UTF_8), e).errors());
        }
        throw refusal(List.of(new FieldError("", "required")));
    }

    private static ProblemException refusal(List<FieldError> errors) {
        return ProblemException.of(422, "invalid-fields").withAll(errors);
    }
}
