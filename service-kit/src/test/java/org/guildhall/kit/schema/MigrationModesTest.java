package org.guildhall.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationModesTest {

    @ParameterizedTest
    @CsvSource({"at-start, true, false, false", "only, true, false, true", "never, false, true, false"})
    void saysWhatEachModeMeans(String word, String migrates, String validates, String ends) {
        SmallRyeConfig config = config(Map.of("MIGRATE", word));
        assertThat(config.getRawValue("quarkus.flyway.migrate-at-start")).isEqualTo(migrates);
        assertThat(config.getRawValue("quarkus.flyway.validate-at-start")).isEqualTo(validates);
        assertThat(config.getRawValue("quarkus.init-and-exit")).isEqualTo(ends);
    }

    @Test
    void saysNothingUnlessAsked() {
        assertThat(config(Map.of()).getRawValue("quarkus.flyway.migrate-at-start"))
                .isNull();
    }

    @Test
    void refusesAModeThatThereIsNot() {
        assertThatThrownBy(() -> config(Map.of("MIGRATE", "sometimes")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("MIGRATE is one of at-start, only, never, not sometimes");
    }

    @Test
    void isFoundByTheConfiguration() {
        assertThat(ServiceLoader.load(ConfigSourceFactory.class))
                .anySatisfy(factory -> assertThat(factory).isInstanceOf(MigrationModes.class));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "given", 300))
                .withSources(new MigrationModes())
                .build();
    }
}
