package org.guildhall.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what Jackson and Bean Validation complain about into {@link FieldError}s that never repeat a value. */
public final class FieldErrors {

    /** A field's name, or an index. Anything else the client made up, and it might be somebody's number. */
    private static final java.util.regex.Pattern SHOWN =
            java.util.regex.Pattern.compile("[A-Za-z][A-Za-z_-]{0,63}|\\d{1,6}");

    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Map<Class<?>, String> CODES = Map.of(
            NotNull.class, "required", NotBlank.class, "required", NotEmpty.class, "required", Pattern.class, "format");

    private FieldErrors() {}

    /** @throws ProblemException 422 {@code invalid-fields} that names the fields, if there are any */
    public static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.of(422, "invalid-fields").withAll(errors);
        }
    }

    /** A field of the body Jackson can't bind. */
    static FieldError of(JsonMappingException refusal) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : refusal.getPath()) {
            append(pointer, step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        if (refusal instanceof InvalidFormatException unknown
                && unknown.getTargetType().isEnum()) {
            return unknownCode(pointer.toString(), unknown.getTargetType());
        }
        return new FieldError(pointer.toString(), codeOf(refusal));
    }

    /** No code of a list. */
    public static FieldError unknownCode(String pointer, Class<?> codes) {
        return new FieldError(
                pointer,
                "unknown-code",
                Stream.of(codes.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")));
    }

    /** To a parameter, or a field at the top, of whatever name. */
    public static String pointer(String name) {
        StringBuilder pointer = new StringBuilder();
        append(pointer, name);
        return pointer.toString();
    }

    /**
     * The value just read lies out of the range of its field.
     *
     * @param parser stands at the value
     */
    public static ProblemException outOfRange(JsonParser parser) {
        return ProblemException.of(422, "invalid-fields").with(new FieldError(pointer(parser), "range"));
    }

    /** The key that stands twice in an object, if that is why the body can't be read. */
    static Optional<FieldError> duplicateKey(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            // Jackson has no type of its own for it.
            if (cause instanceof JsonParseException broken
                    && String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate ")
                    && broken.getProcessor() != null) {
                return Optional.of(new FieldError(pointer(broken.getProcessor()), "duplicate-key"));
            }
        }
        return Optional.empty();
    }

    private static String pointer(JsonParser parser) {
        StringBuilder pointer = new StringBuilder();
        for (JsonPointer step = parser.getParsingContext().pathAsPointer(); !step.matches(); step = step.tail()) {
            append(pointer, step.getMatchingProperty());
        }
        return pointer.toString();
    }

    /** A field or parameter that breaks a constraint. A constraint's message may name the code, in kebab-case. */
    static FieldError of(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null || node.getKey() != null) {
                append(pointer, String.valueOf(node.getIndex() != null ? node.getIndex() : node.getKey()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                append(pointer, node.getName());
            }
        }
        if (pointer.isEmpty()) {
            append(pointer, last(violation.getPropertyPath()).getName());
        }
        return of(pointer.toString(), violation);
    }

    static Path.Node last(Path path) {
        Path.Node last = null;
        for (Path.Node node : path) {
            last = node;
        }
        return last;
    }

    private static FieldError of(String pointer, ConstraintViolation<?> violation) {
        Object constraint = violation.getConstraintDescriptor().getAnnotation();
        if (CODE.matcher(violation.getMessageTemplate()).matches()) {
            return new FieldError(pointer, violation.getMessageTemplate());
        }
        if (constraint instanceof Size size) {
            return new FieldError(pointer, "length", size.min(), size.max());
        }
        Class<?> type = violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean isRange = type.getSimpleName().matches("(Decimal)?(Min|Max)|(Positive|Negative)(OrZero)?|Range|Digits");
        return new FieldError(pointer, CODES.getOrDefault(type, isRange ? "range" : "invalid"));
    }

    private static String codeOf(JsonMappingException refusal) {
        if (refusal instanceof UnrecognizedPropertyException) {
            return "unknown";
        }
        return refusal instanceof PrintableStrings.Unprintable ? "unprintable-characters" : "wrong-type";
    }

    /** A pointer by RFC 6901; what can't be shown is a question mark. */
    private static void append(StringBuilder pointer, String name) {
        pointer.append('/').append(SHOWN.matcher(name).matches() ? name : "?");
    }
}
