package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.kit.sql.Documents;
import org.hibernate.annotations.Immutable;

/** How marks and penalties are kept, which is also how scoring and proofs read them. Both are replaced, never changed. */
final class SheetColumns {

    private SheetColumns() {}

    /** Criterion to decimal. */
    @Immutable
    @Converter
    @ApplicationScoped
    static class Marks implements AttributeConverter<Map<String, String>, String> {

        private static final TypeReference<TreeMap<String, String>> TYPE = new TypeReference<>() {};

        private final Documents documents;

        Marks(Documents documents) {
            this.documents = documents;
        }

        @Override
        public String convertToDatabaseColumn(Map<String, String> marks) {
            return documents.write(marks);
        }

        @Override
        public Map<String, String> convertToEntityAttribute(String column) {
            return documents.read(column, TYPE);
        }
    }

    /** A list of codes with their occurrences. */
    @Immutable
    @Converter
    @ApplicationScoped
    static class Penalties implements AttributeConverter<List<Penalty>, String> {

        private static final TypeReference<List<Penalty>> TYPE = new TypeReference<>() {};

        private final Documents documents;

        Penalties(Documents documents) {
            this.documents = documents;
        }

        @Override
        public String convertToDatabaseColumn(List<Penalty> penalties) {
            return documents.write(penalties);
        }

        @Override
        public List<Penalty> convertToEntityAttribute(String column) {
            return documents.read(column, TYPE);
        }
    }
}
