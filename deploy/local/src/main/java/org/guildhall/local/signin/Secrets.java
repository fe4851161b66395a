package org.guildhall.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.function.Supplier;
import org.guildhall.local.servers.PrivateFile;

/**
 * The keys of the local suite, made on first use and kept beside the data they protect: without them the personal data
 * could not be read after a restart. Only the owner can read the files.
 */
public final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int RSA_BITS = 2_048;

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    public static Secrets in(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            return new Secrets(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
    }

    /** Returns 32 random bytes in Base64, the same at every start. */
    public String key(String name) {
        return kept(name, Secrets::newKey);
    }

    /** Returns the password of a service's database login, the same at every start. */
    public String databasePassword(String service) {
        return kept(service + "-database-password", Secrets::newKey);
    }

    /** Returns the key pair that signs tokens, the same at every start. */
    public JWK signingKey() {
        String json = kept("token-signing-key.json", Secrets::newSigningKey);
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the token signing key in %s is broken".formatted(directory), e);
        }
    }

    private String kept(String name, Supplier<String> maker) {
        return PrivateFile.kept(directory.resolve(name), maker);
    }

    private static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String newSigningKey() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyID(TokenIssuer.ID)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }
}
