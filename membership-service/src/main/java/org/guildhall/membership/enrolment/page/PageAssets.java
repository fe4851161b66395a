package org.guildhall.membership.enrolment.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of the pages of this feature. */
final class PageAssets {

    private PageAssets() {}

    static Map<String, String> texts(String language) {
        Properties properties = new Properties();
        try (InputStream file = open("texts_" + language + ".properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = PageAssets.class.getResourceAsStream("/join/" + name);
        if (file == null) {
            throw new IOException("no join/" + name + " on the class path");
        }
        return file;
    }
}
