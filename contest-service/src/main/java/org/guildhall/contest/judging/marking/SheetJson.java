package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How marks and penalties are kept, which is also how scoring and proofs read them. */
final class SheetJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SheetJson() {}

    /** Criterion to decimal. */
    static final class Marks implements AttributeConverter<Map<String, String>, String> {

        private static final TypeReference<TreeMap<String, String>> TYPE = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(Map<String, String> marks) {
            return write(marks);
        }

        @Override
        public Map<String, String> convertToEntityAttribute(String column) {
            return read(column, TYPE);
        }
    }

    /** A list of codes with their occurrences. */
    static final class Penalties implements AttributeConverter<List<Penalty>, String> {

        private static final TypeReference<List<Penalty>> TYPE = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<Penalty> penalties) {
            return write(penalties);
        }

        @Override
        public List<Penalty> convertToEntityAttribute(String column) {
            return read(column, TYPE);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String column, TypeReference<T> type) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
