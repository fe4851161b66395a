package org.guildhall.membership.personaldata.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page calls sections and fields, in one language; what has no title stands under its code. */
final class OwnDataTexts {

    private static final Map<String, String> LISTS = read("lists");
    private static final OwnDataTexts ZH = new OwnDataTexts(read("texts_zh"));
    private static final OwnDataTexts EN = new OwnDataTexts(read("texts_en"));

    private final Map<String, String> texts;

    private OwnDataTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    static OwnDataTexts in(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    /** What stands around the records. */
    Map<String, String> page() {
        return texts;
    }

    String section(String code) {
        return texts.getOrDefault("section." + code, code);
    }

    String field(String code) {
        return texts.getOrDefault("field." + code, code);
    }

    /** The code list of a field; null where it holds no codes. */
    @Nullable String list(String section, String field) {
        return LISTS.get(section + "." + field);
    }

    private static Map<String, String> read(String name) {
        String path = "/personaldata/" + name + ".properties";
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(OwnDataTexts.class.getResourceAsStream(path), path)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
