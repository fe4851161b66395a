package org.guildhall.kit.values;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.DayRange;
import org.guildhall.kit.time.TimeTexts;
import org.guildhall.kit.time.Within;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters as strictly as {@link StrictJson} reads bodies, and says which of them is wrong: {@code own=yes} is not
 * false, {@code ٣} and {@code +3} are not 3. Path parameters stay as they are: what doesn't read as an id isn't found.
 */
@Provider
class ParameterForms implements ParamConverterProvider {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);
    private static final Function<String, Optional<Integer>> INTEGER =
            text -> whole(text).filter(number -> number == number.intValue()).map(Long::intValue);
    private static final Function<String, Optional<Boolean>> BOOLEAN = text -> Optional.ofNullable(TRUTH.get(text));

    @Override
    @SuppressWarnings("unchecked") // the type that is asked for decides
    public @Nullable <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<String> name = find(QueryParam.class, annotations).map(QueryParam::value);
        if (name.isEmpty()) {
            return null;
        }
        DayRange range = DayRange.of(find(Within.class, annotations).orElse(null));
        Form<?> form = switch (type.getName()) {
            case "int", "java.lang.Integer" -> new Form<>(name.get(), INTEGER, any -> true);
            case "long", "java.lang.Long" -> new Form<>(name.get(), ParameterForms::whole, any -> true);
            case "boolean", "java.lang.Boolean" -> new Form<>(name.get(), BOOLEAN, any -> true);
            case "java.time.Instant" -> new Form<Instant>(name.get(), TimeTexts::time, range::contains);
            case "java.time.LocalDate" -> new Form<LocalDate>(name.get(), TimeTexts::day, range::contains);
            default -> null;
        };
        return (ParamConverter<T>) form;
    }

    private static Optional<Long> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static <A extends Annotation> Optional<A> find(Class<A> kind, Annotation[] annotations) {
        return Stream.of(annotations).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What a parameter of one type must look like. */
    private record Form<T>(String name, Function<String, Optional<T>> reader, Predicate<T> within)
            implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            T read = reader.apply(text).orElseThrow(() -> refused("wrong-type"));
            if (!within.test(read)) {
                throw refused("range");
            }
            return read;
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }

        private ProblemException refused(String code) {
            return ProblemException.of(400, "invalid-parameter").with(new FieldError("/" + name, code));
        }
    }
}
