package org.guildhall.reporting.document.content;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** All templates, in the order of {@code document/templates.json}. */
public final class DocumentTemplates {

    private static final List<DocumentTemplate> ALL = read();

    private DocumentTemplates() {}

    public static List<DocumentTemplate> all() {
        return ALL;
    }

    public static Optional<DocumentTemplate> find(String code) {
        return ALL.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    private static List<DocumentTemplate> read() {
        try (InputStream file = DocumentTemplates.class.getResourceAsStream("/document/templates.json")) {
            return List.copyOf(new ObjectMapper().readValue(file, new TypeReference<List<DocumentTemplate>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
