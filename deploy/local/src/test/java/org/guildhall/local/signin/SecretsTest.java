package org.guildhall.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void keepsKeysWhereOnlyTheOwnerReadsThem() throws IOException {
        Path secrets = directory.resolve("secrets");
        String key = Secrets.in(secrets).key("receipt-key");
        Secrets.in(secrets).signingKey();

        assertThat(Secrets.in(secrets).key("receipt-key")).isEqualTo(key);
        assertThat(Secrets.in(secrets).key("cursor-secret")).isNotEqualTo(key);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(permissions(secrets)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(secrets)) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(3).allMatch(file -> permissions(file).equals("rw-------"));
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
