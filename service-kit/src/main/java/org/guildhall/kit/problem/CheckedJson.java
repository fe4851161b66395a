package org.guildhall.kit.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON that came inside something else as strictly as the body of a request, and tells all that is wrong with it. */
@ApplicationScoped
public class CheckedJson {

    private final ObjectMapper mapper;
    private final Validator validator;
    private final BodyFaults faults;

    CheckedJson(ObjectMapper mapper, Validator validator, BodyFaults faults) {
        this.mapper = mapper;
        this.validator = validator;
        this.faults = faults;
    }

    /** @throws ProblemException 400 for what can't be read, 422 for what breaks a constraint; pointers begin in this JSON */
    public <T> T read(String json, Class<T> type) {
        T read = parse(json, type);
        if (read == null) {
            throw ProblemException.of(400, "invalid-body");
        }
        List<FieldError> broken =
                validator.validate(read).stream().map(FieldErrors::of).toList();
        if (!broken.isEmpty()) {
            throw ProblemException.of(422, "invalid-fields").withAll(broken);
        }
        return read;
    }

    private <T> @Nullable T parse(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw faults.of(mapper.constructType(type), json.getBytes(StandardCharsets.UTF_8), e);
        }
    }
}
