package org.guildhall.kit.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A style or script that stands inline in a page: one request is all a slow line has to carry. */
public record InlineAsset(String text) {

    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*\\*/");

    /**
     * The files, one after the other, without what only their readers need: indentation and lines that are comments.
     *
     * @param names from the root of the class path, such as {@code /join/page.css}
     */
    public static InlineAsset of(Class<?> page, String... names) {
        return new InlineAsset(Stream.of(names)
                .flatMap(name -> read(page, name).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !COMMENT.matcher(line).matches())
                .collect(Collectors.joining("\n")));
    }

    private static String read(Class<?> page, String name) {
        try (InputStream file = page.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no " + name + " on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source expression that admits exactly this text, CSP level 3. */
    public String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
