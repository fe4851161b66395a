package org.guildhall.contest.survey;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives keys in turn that were made once: making them took a sixth of this service's tests, which open hundreds of surveys. They
 * are as good as new ones where a test needs no more of them than there are.
 */
@Mock
@ApplicationScoped
class ReadyKeys extends KeyMaker {

    private final List<KeyPair> keys = read();
    private final AtomicInteger given = new AtomicInteger();

    @Override
    KeyPair make() {
        return keys.get(given.getAndIncrement() % keys.size());
    }

    private static List<KeyPair> read() {
        try (InputStream file = ReadyKeys.class.getResourceAsStream("/ballot-keys.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(ReadyKeys::key)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair key(String line) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey own = (RSAPrivateCrtKey) rsa.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(line)));
            return new KeyPair(
                    rsa.generatePublic(new RSAPublicKeySpec(own.getModulus(), own.getPublicExponent())), own);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
