package org.guildhall.kit.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which settings are secrets: those that {@code META-INF/secret-settings.txt} of the kit and of the service name, one a line. They
 * may be given by file ({@link SecretFiles}).
 */
public final class SecretSettings {

    private static final String LISTS = "META-INF/secret-settings.txt";

    private SecretSettings() {}

    public static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        try {
            for (URL list : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(LISTS))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
