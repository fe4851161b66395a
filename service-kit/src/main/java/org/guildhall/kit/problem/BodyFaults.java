package org.guildhall.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with a JSON body, so that nobody has to send it once for each fault: what can't be read is taken out
 * and the rest read again, and in the end checked as what can be read is.
 */
@ApplicationScoped
class BodyFaults {

    private static final int MOST = 20;

    private final ObjectMapper mapper;
    private final Validator validator;

    BodyFaults(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** @param refusal why it couldn't be read */
    ProblemException of(JavaType type, byte[] body, IOException refusal) {
        ProblemException first = problem(refusal);
        if (first.errors().isEmpty() || !(refusal instanceof JsonMappingException unread)) {
            return first;
        }
        Map<String, FieldError> faults = new LinkedHashMap<>();
        boolean isOfRanges = add(faults, first);
        JsonNode rest = parsed(body);
        Object read = null;
        while (read == null && faults.size() < MOST && takeOut(rest, unread.getPath())) {
            try {
                read = mapper.readerFor(type).readValue(mapper.treeAsTokens(rest));
            } catch (JsonMappingException next) {
                int known = faults.size();
                isOfRanges &= add(faults, problem(next));
                if (faults.size() == known) {
                    break;
                }
                unread = next;
            } catch (IOException e) {
                break;
            }
        }
        addViolations(faults, read);
        return (isOfRanges ? ProblemException.of(422, "invalid-fields") : ProblemException.of(400, "invalid-body"))
                .withAll(List.copyOf(faults.values()));
    }

    /** Whether it is of values of the right form. */
    private static boolean add(Map<String, FieldError> faults, ProblemException problem) {
        problem.errors().forEach(fault -> faults.putIfAbsent(fault.pointer(), fault));
        return problem.status() == 422;
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

    private @Nullable JsonNode parsed(byte[] body) {
        try {
            return mapper.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(body);
        } catch (IOException e) {
            return null;
        }
    }

    /** Takes the value out of its object, or leaves its place in its list empty; whether there was one. */
    private static boolean takeOut(@Nullable JsonNode body, List<JsonMappingException.Reference> path) {
        JsonNode holder = body;
        for (JsonMappingException.Reference step : path.subList(0, Math.max(path.size() - 1, 0))) {
            holder = holder == null
                    ? null
                    : step.getFieldName() == null ? holder.get(step.getIndex()) : holder.get(step.getFieldName());
        }
        if (path.isEmpty()) {
            return false;
        }
        JsonMappingException.Reference last = path.get(path.size() - 1);
        if (holder instanceof ObjectNode object) {
            return object.remove(last.getFieldName()) != null;
        }
        if (holder instanceof ArrayNode list && list.has(last.getIndex())) {
            list.setNull(last.getIndex());
            return true;
        }
        return false;
    }

    /** What depends on several fields can't be said while one of them is missing. */
    private void addViolations(Map<String, FieldError> faults, @Nullable Object read) {
        if (read == null) {
            return;
        }
        try {
            Set<String> unread = Set.copyOf(faults.keySet());
            validator.validate(read).stream()
                    .filter(BodyFaults::isOfOneField)
                    .map(FieldErrors::of)
                    .filter(fault ->
                            unread.stream().noneMatch(pointer -> (fault.pointer() + "/").startsWith(pointer + "/")))
                    .forEach(fault -> faults.putIfAbsent(fault.pointer(), fault));
        } catch (ValidationException e) {
            // A check that needs what is missing.
        }
    }

    private static boolean isOfOneField(ConstraintViolation<?> violation) {
        Object constraint = violation.getConstraintDescriptor().getAnnotation();
        return FieldErrors.last(violation.getPropertyPath()).getKind() != ElementKind.BEAN
                && !(constraint instanceof AssertTrue)
                && !(constraint instanceof AssertFalse);
    }
}
