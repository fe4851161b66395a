package org.guildhall.contest.quiz.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Options as they are stored: a JSON list of texts. */
final class OptionsJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private OptionsJson() {}

    static String write(List<String> options) {
        try {
            return JSON.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    static List<String> read(String document) {
        try {
            return JSON.readValue(document, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the options of a question can't be read", e);
        }
    }
}
