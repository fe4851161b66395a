package org.guildhall.kit.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.kit.code.CodeList.Code;
import org.guildhall.kit.code.CodeList.Titles;

/**
 * All code lists of the service, read from every {@code META-INF/code-lists.json} on the class path: lists of
 * {@code {"name", "zh", "en", "codes": [[code, zh, en], ...]}}.
 */
@ApplicationScoped
public class CodeLists {

    private static final String FILE = "META-INF/code-lists.json";

    private final Map<String, CodeList> lists = new TreeMap<>();

    CodeLists(ObjectMapper json) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources(FILE))) {
                json.readTree(file).forEach(list -> lists.put(list.path("name").asText(), read(list)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For what is no bean. */
    public static CodeLists ofTheClassPath() {
        return new CodeLists(new ObjectMapper());
    }

    /** In the order of their names. */
    Collection<CodeList> all() {
        return lists.values();
    }

    /** What the code is called; itself, if nobody knows. */
    public String title(String list, String code, Locale locale) {
        CodeList known = lists.get(list);
        return known == null
                ? code
                : known.codes().stream()
                        .filter(listed -> listed.code().equals(code))
                        .map(listed -> listed.title().in(locale))
                        .findFirst()
                        .orElse(code);
    }

    private static CodeList read(JsonNode list) {
        List<Code> codes = new ArrayList<>();
        list.path("codes")
                .forEach(row -> codes.add(new Code(
                        row.path(0).asText(),
                        new Titles(row.path(1).asText(), row.path(2).asText()))));
        Titles title = new Titles(list.path("zh").asText(), list.path("en").asText());
        return new CodeList(list.path("name").asText(), title, List.copyOf(codes));
    }
}
