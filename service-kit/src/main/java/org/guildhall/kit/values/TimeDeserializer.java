package org.guildhall.kit.values;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.time.DayRange;
import org.guildhall.kit.time.Within;
import org.jspecify.annotations.Nullable;

/** Reads a time or day from its one form, text, and holds it to the range of its field ({@link Within}) or the usual one. */
@SuppressWarnings("serial") // deserialisers are never serialised
final class TimeDeserializer<T> extends StdScalarDeserializer<T> implements ContextualDeserializer {

    private final transient Function<String, Optional<T>> form;
    private final transient BiPredicate<DayRange, T> within;
    private final transient DayRange range;

    TimeDeserializer(Class<T> type, Function<String, Optional<T>> form, BiPredicate<DayRange, T> within) {
        this(type, form, within, DayRange.USUAL);
    }

    private TimeDeserializer(
            Class<?> type, Function<String, Optional<T>> form, BiPredicate<DayRange, T> within, DayRange range) {
        super(type);
        this.form = form;
        this.within = within;
        this.range = range;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        Within own = property == null ? null : property.getAnnotation(Within.class);
        return own == null ? this : new TimeDeserializer<>(handledType(), form, within, DayRange.of(own));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        Optional<T> read = form.apply(parser.getText());
        if (read.isEmpty()) {
            return (T) context.handleWeirdStringValue(handledType(), "", "not of its form");
        }
        if (!within.test(range, read.get())) {
            throw FieldErrors.outOfRange(parser);
        }
        return read.get();
    }
}
