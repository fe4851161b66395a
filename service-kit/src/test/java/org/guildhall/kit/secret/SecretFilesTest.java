package org.guildhall.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "s3cret\n", "s3cret\r\n"})
    void takesASecretFromItsFileWithoutTheLineEnd(String content) throws IOException {
        SmallRyeConfig config = config(Map.of("CURSOR_SECRET_FILE", file(content)));
        assertThat(config.getRawValue("CURSOR_SECRET")).isEqualTo("s3cret");
        assertThat(config.getValue("used", String.class)).isEqualTo("s3cret");
    }

    @Test
    void keepsTheLinesOfACertificate() throws IOException {
        String chain = "-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n\n";
        SmallRyeConfig config = config(Map.of("KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN_FILE", file(chain)));
        assertThat(config.getRawValue("KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN"))
                .isEqualTo(chain.substring(0, chain.length() - 1));
    }

    /** The names of Kafka's settings are found by their listing, whatever they are. */
    @Test
    void givesKafkaItsSettingsByTheNamesOfTheEnvironment() throws IOException {
        SmallRyeConfig config = config(Map.of("KAFKA_SASL_JAAS_CONFIG_FILE", file("login;\n")));
        assertThat(config.getPropertyNames()).contains("KAFKA_SASL_JAAS_CONFIG");
        assertThat(config.getRawValue("kafka.sasl.jaas.config")).isEqualTo("login;");
    }

    @Test
    void leavesSettingsThatAreNoSecretsAlone() throws IOException {
        SmallRyeConfig config = config(Map.of("PUBLIC_URL_FILE", file("https://hall.example")));
        assertThat(config.getRawValue("PUBLIC_URL")).isNull();
    }

    @Test
    void refusesASecretThatIsGivenTwice() throws IOException {
        Map<String, String> both = Map.of("CURSOR_SECRET", "one", "CURSOR_SECRET_FILE", file("another"));
        assertThatThrownBy(() -> config(both))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Both CURSOR_SECRET and CURSOR_SECRET_FILE are given; give one of them");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere/secret, can't be read", "/, can't be read"})
    void refusesAFileThatIsNotThere(String path, String reason) {
        assertThatThrownBy(() -> config(Map.of("CURSOR_SECRET_FILE", path)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("CURSOR_SECRET_FILE: the file " + path + " " + reason);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        String empty = file("\n");
        assertThatThrownBy(() -> config(Map.of("CURSOR_SECRET_FILE", empty)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("CURSOR_SECRET_FILE: the file " + empty + " is empty");
    }

    @Test
    void isFoundByTheConfiguration() {
        assertThat(ServiceLoader.load(ConfigSourceFactory.class))
                .anySatisfy(factory -> assertThat(factory).isInstanceOf(SecretFiles.class));
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("secret"), content).toString();
    }

    private static SmallRyeConfig config(Map<String, String> given) {
        Map<String, String> values = new HashMap<>(given);
        values.put("used", "${CURSOR_SECRET:none}");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(values, "given", 300))
                .withSources(new SecretFiles())
                .build();
    }
}
