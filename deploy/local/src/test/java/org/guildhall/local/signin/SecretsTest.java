package org.guildhall.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
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

    @Test
    void issuesTokensThePublishedKeySetVerifiesAlsoAfterARestart() throws Exception {
        TokenIssuer issuer =
                new TokenIssuer("http://localhost:8080", Secrets.in(directory).signingKey());
        TokenIssuer restarted =
                new TokenIssuer("http://localhost:8080", Secrets.in(directory).signingKey());

        JwtClaims member = verify(issuer.issue().member(), restarted.keySet());

        assertThat(member.getSubject()).isEqualTo("member");
        assertThat(member.getClaimValue("phone_number")).isEqualTo("+8613800138000");
        assertThat(member.getClaimValue("phone_number_verified")).isEqualTo(true);
        assertThat(restarted.keySet()).doesNotContain("\"d\":");
    }

    private static JwtClaims verify(String token, String keySet) throws Exception {
        return new JwtConsumerBuilder()
                .setExpectedIssuer("http://localhost:8080")
                .setExpectedAudience("guildhall")
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keySet).getJsonWebKeys()))
                .build()
                .processToClaims(token);
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
