package org.guildhall.kit.schema;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Says what {@code MIGRATE} means in the settings of those who migrate and of those who start what comes after it. */
public final class MigrationModes implements ConfigSourceFactory {

    /** Above the files of a service, below the environment. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return Optional.ofNullable(context.getValue(MigrationMode.SETTING).getValue())
                .filter(word -> !word.isEmpty())
                .map(MigrationModes::source)
                .map(List::of)
                .orElseGet(List::of);
    }

    private static ConfigSource source(String word) {
        MigrationMode mode = MigrationMode.of(word)
                .orElseThrow(() -> new ConfigurationException(
                        MigrationMode.SETTING + " is one of " + MigrationMode.words() + ", not " + word));
        return new PropertiesConfigSource(
                Map.of(
                        "quarkus.flyway.migrate-at-start",
                        Boolean.toString(mode != MigrationMode.NEVER),
                        "quarkus.flyway.validate-at-start",
                        Boolean.toString(mode == MigrationMode.NEVER),
                        "quarkus.init-and-exit",
                        Boolean.toString(mode == MigrationMode.ONLY)),
                MigrationMode.SETTING,
                ORDINAL);
    }
}
