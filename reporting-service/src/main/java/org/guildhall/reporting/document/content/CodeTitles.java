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
import org.guildhall.kit.code.CodeLists;

/** What the codes of dimensions are called in documents: what the code lists of this service call them. */
final class CodeTitles {

    private static final Titles UNKNOWN = new Titles("未知", "Unknown");
    private static final CodeLists LISTS = CodeLists.ofTheClassPath();
    private static final Map<String, String> BY_DIMENSION = read();

    private CodeTitles() {}

    /** The title; the code itself, if nobody knows what it is called. */
    static String of(String dimension, String code, Locale locale) {
        String title = LISTS.title(BY_DIMENSION.getOrDefault(dimension, dimension), code, locale);
        return title.equals("UNKNOWN") ? UNKNOWN.in(locale) : title;
    }

    /** The list of each dimension that has one. */
    private static Map<String, String> read() {
        Map<String, String> lists = new HashMap<>();
        try (InputStream file = CodeTitles.class.getResourceAsStream("/document/dimensions.json")) {
            for (JsonNode row : new ObjectMapper().readTree(file)) {
                lists.put(row.path("dimension").asText(), row.path("list").asText());
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
