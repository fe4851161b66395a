package org.guildhall.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A refusal the client is told about as an RFC 9457 problem document. Instances are immutable; the {@code with} methods return
 * enriched copies. Title and detail come from the texts {@code <code>.title} and {@code <code>.detail}.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors;
    private final Duration retryAfter;

    private ProblemException(
            int status, String code, Object[] arguments, List<FieldError> errors, Duration retryAfter) {
        // Neither suppression nor a stack trace: a refusal is an answer, not a fault, and hot paths refuse too.
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    /**
     * @param status HTTP status, 4xx or 5xx
     * @param code stable kebab-case code, also the last segment of the problem's type
     * @param detailArguments values for the placeholders of the detail text; never personal data
     */
    public static ProblemException of(int status, String code, Object... detailArguments) {
        return new ProblemException(status, code, detailArguments.clone(), List.of(), null);
    }

    /** What lies outside the caller's scope looks the same as what doesn't exist. */
    public static ProblemException notFound() {
        return of(404, "not-found");
    }

    /** The caller is known and may not do this. */
    public static ProblemException forbidden() {
        return of(403, "forbidden");
    }

    /** This problem, naming one more faulty field. */
    public ProblemException with(FieldError error) {
        return withAll(List.of(error));
    }

    /** This problem, naming more faulty fields. */
    public ProblemException withAll(List<FieldError> more) {
        List<FieldError> all = Stream.concat(errors.stream(), more.stream()).toList();
        return new ProblemException(status, code, arguments, all, retryAfter);
    }

    /** This problem of a part of what came in: its fields are found below the place of that part, a pointer by RFC 6901. */
    public ProblemException under(String pointer) {
        List<FieldError> moved = errors.stream()
                .map(error -> new FieldError(pointer + error.pointer(), error.code(), error.arguments()))
                .toList();
        return new ProblemException(status, code, arguments, moved, retryAfter);
    }

    /** This problem, telling the client when to try again (whole seconds, rounded up). */
    public ProblemException retryAfter(Duration wait) {
        return new ProblemException(status, code, arguments, errors, wait);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    Object[] arguments() {
        return arguments;
    }

    /** The value of the header {@code Retry-After}: whole seconds; empty when no time is told. */
    public Optional<String> retryAfter() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Long.toString(wait.plusMillis(999).toSeconds()));
    }
}
