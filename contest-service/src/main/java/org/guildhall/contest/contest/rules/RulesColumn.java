package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.guildhall.kit.sql.Documents;
import org.hibernate.annotations.Immutable;

/** How rules are kept: as the document they were written in. It is replaced, never changed, so Hibernate needs no copies. */
@Immutable
@Converter
@ApplicationScoped
public class RulesColumn implements AttributeConverter<JsonNode, String> {

    private final Documents documents;

    RulesColumn(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String convertToDatabaseColumn(JsonNode document) {
        return documents.write(document);
    }

    @Override
    public JsonNode convertToEntityAttribute(String column) {
        return documents.read(column, JsonNode.class);
    }
}
