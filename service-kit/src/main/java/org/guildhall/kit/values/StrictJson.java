package org.guildhall.kit.values;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.kit.time.DayRange;
import org.guildhall.kit.time.TimeTexts;

/**
 * Makes the services' JSON strict: no coercion between strings, numbers and enums, no null for a number or boolean that can't be
 * one, no key twice, nothing after the document; times and days in one form and within a range, decimals of bounded size; what
 * is absent told from what is null ({@link AbsentFields}).
 */
@ApplicationScoped
public class StrictJson implements ObjectMapperCustomizer {

    /** After Quarkus' own, whose module for times would else win over ours: the highest is asked first. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // the builder that replaces configure() isn't at hand here
    public void customize(ObjectMapper mapper) {
        mapper.registerModules(types(), new AbsentFields());
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        // Else "" for an id, a date, a number or a boolean would be read as none or false.
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        // Of two values of one key each reader takes another: consent given twice must not depend on who reads it.
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    private static SimpleModule types() {
        SimpleModule types = new SimpleModule("strict-values");
        types.addDeserializer(
                Instant.class, new TimeDeserializer<>(Instant.class, TimeTexts::time, DayRange::contains));
        types.addDeserializer(
                LocalDate.class, new TimeDeserializer<>(LocalDate.class, TimeTexts::day, DayRange::contains));
        types.addDeserializer(BigDecimal.class, new BoundedDecimal());
        List.of(boolean.class, int.class, long.class).forEach(type -> addPresent(types, type));
        return types;
    }

    private static <T> void addPresent(SimpleModule types, Class<T> primitive) {
        types.addDeserializer(primitive, new PresentPrimitive<>(primitive));
    }
}
