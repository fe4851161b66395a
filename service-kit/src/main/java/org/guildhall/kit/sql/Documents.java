package org.guildhall.kit.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Documents in columns ({@code jsonb}): written by this service and read by it again, so neither can fail by what a client sent. */
@ApplicationScoped
public class Documents {

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document can't be written", e);
        }
    }

    public <T> T read(String document, Class<T> type) {
        return read(document, json.getTypeFactory().constructType(type));
    }

    public <T> T read(String document, TypeReference<T> type) {
        return read(document, json.getTypeFactory().constructType(type));
    }

    private <T> T read(String document, JavaType type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document can't be read", e);
        }
    }
}
