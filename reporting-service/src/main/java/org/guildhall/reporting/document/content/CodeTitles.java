package org.guildhall.reporting.document.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.guildhall.kit.code.CodeList.Titles;

/** What the codes of dimensions are called in documents, as the services that tell them call them. */
final class CodeTitles {

    private static final Titles UNKNOWN = new Titles("未知", "Unknown");
    private static final Map<String, Titles> TITLES = read();

    private CodeTitles() {}

    /** The title; the code itself, if nobody knows what it is called. */
    static String of(String dimension, String code, Locale locale) {
        Titles titles = TITLES.getOrDefault(dimension + "/" + code, code.equals("UNKNOWN") ? UNKNOWN : null);
        return titles == null ? code : titles.in(locale);
    }

    private static Map<String, Titles> read() {
        Map<String, Titles> titles = new HashMap<>();
        try (InputStream file = CodeTitles.class.getResourceAsStream("/document/code-titles.json")) {
            for (JsonNode list : new ObjectMapper().readTree(file)) {
                for (JsonNode row : list.path("codes")) {
                    titles.put(
                            list.path("dimension").asText() + "/" + row.path(0).asText(),
                            new Titles(row.path(1).asText(), row.path(2).asText()));
                }
            }
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
