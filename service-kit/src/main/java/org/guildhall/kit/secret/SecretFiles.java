package org.guildhall.kit.secret;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.EnvConfigSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Secrets by file: a setting {@code X} that {@link SecretSettings} names may be given as {@code X_FILE}, the path of a file that
 * holds it, as orchestrators mount them. A file stays out of the environment, which child processes inherit and crash reports
 * show. One line end at the file's end is dropped. Files are read once, at the start.
 */
public final class SecretFiles implements ConfigSourceFactory {

    private static final String FILE = "_FILE";

    /** Above the environment; nothing is in both. */
    private static final int ORDINAL = 310;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> found = read(SecretSettings.names(), setting -> valueOf(context, setting));
        // By the rules of the environment: KAFKA_SASL_JAAS_CONFIG is kafka.sasl.jaas.config, too.
        return found.isEmpty() ? List.of() : List.of(new EnvConfigSource(found, ORDINAL));
    }

    private static Optional<String> valueOf(ConfigSourceContext context, String setting) {
        return Optional.ofNullable(context.getValue(setting).getValue());
    }

    /** Those of these settings that are given by file, with what it holds. */
    public static Map<String, String> read(
            Collection<String> settings, Function<String, Optional<String>> environment) {
        Map<String, String> found = new HashMap<>();
        for (String setting : settings) {
            given(environment, setting + FILE).ifPresent(path -> {
                if (given(environment, setting).isPresent()) {
                    throw new ConfigurationException(
                            "Both " + setting + " and " + setting + FILE + " are given; give one of them");
                }
                found.put(setting, read(setting, path));
            });
        }
        return found;
    }

    private static Optional<String> given(Function<String, Optional<String>> environment, String setting) {
        return environment.apply(setting).filter(value -> !value.isEmpty());
    }

    /** Tells the path and never what was in it. */
    private static String read(String setting, String path) {
        try {
            String text = Files.readString(Path.of(path), StandardCharsets.UTF_8);
            String secret = text.replaceFirst("\\r?\\n\\z", "");
            if (secret.isEmpty()) {
                throw new ConfigurationException(setting + FILE + ": the file " + path + " is empty");
            }
            return secret;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(setting + FILE + ": the file " + path + " can't be read");
        }
    }
}
