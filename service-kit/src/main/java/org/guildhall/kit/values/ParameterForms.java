package org.guildhall.kit.values;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.DayRange;
import org.guildhall.kit.time.TimeTexts;
import org.guildhall.kit.time.Within;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds query parameters to the form and range that {@link StrictJson} holds bodies to, and says which of them is wrong:
 * {@code own=yes} is not false, {@code ٣} and {@code +3} are not 3. Before they are converted, because Quarkus asks no converter
 * of ours for times. Of one that stands twice each reader takes another. One that the route doesn't know may be a filter with a
 * slip in its name, and who left it out would get more than they asked for; pages for people bear them, because messengers put
 * something behind addresses. Path parameters stay as they are: what doesn't read as an id isn't found.
 */
class ParameterForms {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Set<String> TRUTH = Set.of("true", "false");

    /** A stream's, taken before a route is found. */
    private static final String TICKET = "ticket";

    private final Map<Method, Known> known = new ConcurrentHashMap<>();

    /** After who may call, before anything is done. */
    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    public void check(ResourceInfo route, UriInfo asked) {
        List<FieldError> faults =
                known.computeIfAbsent(route.getResourceMethod(), Known::of).faults(asked.getQueryParameters());
        if (!faults.isEmpty()) {
            throw ProblemException.of(400, "invalid-parameter").withAll(faults);
        }
    }

    /** The parameters of a route, and whether it takes others. */
    private record Known(Map<String, Form> forms, boolean takesOthers) {

        static Known of(Method method) {
            Map<String, Form> forms = new LinkedHashMap<>();
            Stream.of(method.getParameters()).flatMap(ParameterForms::of).forEach(form -> forms.put(form.name(), form));
            List<MediaType> produced = ProducedForms.of(method);
            return new Known(
                    forms, !produced.isEmpty() && produced.stream().allMatch(MediaType.TEXT_HTML_TYPE::isCompatible));
        }

        List<FieldError> faults(Map<String, List<String>> asked) {
            Stream<FieldError> ofForm =
                    forms.values().stream().flatMap(form -> form.faults(asked.getOrDefault(form.name(), List.of())));
            Stream<FieldError> unknown = asked.keySet().stream()
                    .filter(name -> !takesOthers && !forms.containsKey(name) && !name.equals(TICKET))
                    .map(name -> new FieldError(FieldErrors.pointer(name), "unknown"));
            return Stream.concat(ofForm, unknown).toList();
        }
    }

    private static Stream<Form> of(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields()).flatMap(field -> of(field, field.getType()))
                : of(parameter, parameter.getType());
    }

    private static Stream<Form> of(AnnotatedElement place, Class<?> type) {
        QueryParam query = place.getAnnotation(QueryParam.class);
        if (query == null || Collection.class.isAssignableFrom(type)) {
            return Stream.empty();
        }
        DayRange range = DayRange.of(place.getAnnotation(Within.class));
        return switch (type.getName()) {
            case "int", "java.lang.Integer" ->
                Stream.of(Form.of(query.value(), text -> whole(text).filter(number -> number == number.intValue())));
            case "long", "java.lang.Long" -> Stream.of(Form.of(query.value(), ParameterForms::whole));
            case "boolean", "java.lang.Boolean" ->
                Stream.of(Form.of(query.value(), text -> Optional.of(text).filter(TRUTH::contains)));
            case "java.util.UUID" ->
                Stream.of(Form.of(query.value(), text -> Optional.of(text).filter(ID.asMatchPredicate())));
            case "java.time.Instant" ->
                Stream.of(new Form(query.value(), TimeTexts::time, read -> range.contains((Instant) read)));
            case "java.time.LocalDate" ->
                Stream.of(new Form(query.value(), TimeTexts::day, read -> range.contains((LocalDate) read)));
            default ->
                Stream.of(type.isEnum() ? Form.ofCodes(query.value(), type) : Form.of(query.value(), Optional::of));
        };
    }

    private static Optional<Long> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /**
     * What a parameter must look like.
     *
     * @param otherwise what is told of one that doesn't
     */
    private record Form(
            String name, Function<String, Optional<?>> reader, Predicate<Object> within, FieldError otherwise) {

        Form(String name, Function<String, Optional<?>> reader, Predicate<Object> within) {
            this(name, reader, within, new FieldError("/" + name, "wrong-type"));
        }

        static Form of(String name, Function<String, Optional<?>> reader) {
            return new Form(name, reader, any -> true);
        }

        static Form ofCodes(String name, Class<?> codes) {
            FieldError unknown = FieldErrors.unknownCode("/" + name, codes);
            Set<String> known =
                    Stream.of(codes.getEnumConstants()).map(Object::toString).collect(Collectors.toUnmodifiableSet());
            return new Form(name, text -> Optional.of(text).filter(known::contains), any -> true, unknown);
        }

        Stream<FieldError> faults(List<String> texts) {
            return texts.size() > 1
                    ? Stream.of(new FieldError("/" + name, "repeated"))
                    : texts.stream().flatMap(text -> fault(text).stream());
        }

        private Optional<FieldError> fault(String text) {
            Optional<?> read = reader.apply(text);
            if (read.isEmpty()) {
                return Optional.of(otherwise);
            }
            return within.test(read.get()) ? Optional.empty() : Optional.of(new FieldError("/" + name, "range"));
        }
    }
}
