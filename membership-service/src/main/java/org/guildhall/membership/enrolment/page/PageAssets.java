package org.guildhall.membership.enrolment.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages of this feature are made of besides their templates: texts, and styles and scripts to put inline. */
final class PageAssets {

    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*\\*/");

    private PageAssets() {}

    /** A style or script that stands inline: one request is all a slow line has to carry. */
    record Inline(String text) {

        /** The source expression that admits exactly this text, CSP level 3. */
        String source() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("SHA-256 is part of every JDK", e);
            }
        }
    }

    /** The files, one after the other, without what only their readers need: indentation and lines that are comments. */
    static Inline inline(String... names) {
        return new Inline(Stream.of(names)
                .flatMap(name -> read(name).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !COMMENT.matcher(line).matches())
                .collect(Collectors.joining("\n")));
    }

    private static String read(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
