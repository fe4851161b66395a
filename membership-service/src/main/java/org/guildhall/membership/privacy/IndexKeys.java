package org.guildhall.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.guildhall.kit.security.KeyedHash;
import org.guildhall.kit.security.SecretKeys;

/**
 * The keys of the fingerprints, and how a fingerprint is made. With the first key it is the HMAC-SHA256 of the value; each key
 * behind it makes the HMAC of the fingerprint before, so a newer key is brought in without knowing any value, and who has only
 * some of the keys can't tell what a fingerprint is of. One that several keys made begins with their number, in one byte.
 */
@ApplicationScoped
public class IndexKeys {

    static final int BYTES = 32;

    /** One key a year is enough for a century, and a number fits into a byte. */
    private static final int MOST = 100;

    private final List<KeyedHash> keys;

    IndexKeys(PrivacySettings settings) {
        List<byte[]> told = SecretKeys.list("guildhall.privacy.blind-index-key", settings.blindIndexKey());
        if (told.size() > MOST || told.stream().map(ByteBuffer::wrap).distinct().count() < told.size()) {
            throw new IllegalArgumentException(
                    "guildhall.privacy.blind-index-key: a key stands there twice, or too many");
        }
        keys = told.stream().map(KeyedHash::new).toList();
    }

    /** How many there are. */
    public int count() {
        return keys.size();
    }

    /**
     * The fingerprint that the first keys make.
     *
     * @param number how many of them
     * @param bytes how much of each HMAC is kept
     */
    byte[] of(int number, String purpose, String value, int bytes) {
        byte[] fingerprint = Arrays.copyOf(mac(1, (purpose + "|" + value).getBytes(StandardCharsets.UTF_8)), bytes);
        for (int next = 2; next <= number; next++) {
            fingerprint = renewed(fingerprint, next, bytes);
        }
        return fingerprint;
    }

    /** What one more key makes of a fingerprint; its number is then that of the keys. */
    public byte[] renewed(byte[] former, int number, int bytes) {
        return marked(number, Arrays.copyOf(mac(number, former), bytes));
    }

    /** By this the first keys are known, without being told. */
    public byte[] proof(int number) {
        return of(number, "proof", "proof", BYTES);
    }

    /** Whether these are the first keys here. */
    public boolean hold(int number, byte[] proof) {
        return number <= count() && Arrays.equals(proof, proof(number));
    }

    /** How many bytes a fingerprint has of which so many are kept. */
    public static int length(int number, int bytes) {
        return number == 1 ? bytes : bytes + 1;
    }

    static byte[] marked(int number, byte[] fingerprint) {
        return number == 1
                ? fingerprint
                : ByteBuffer.allocate(1 + fingerprint.length)
                        .put((byte) number)
                        .put(fingerprint)
                        .array();
    }

    static boolean isMarked(int number, byte[] fingerprint) {
        return fingerprint.length == length(number, BYTES) && (number == 1 || fingerprint[0] == number);
    }

    private byte[] mac(int number, byte[] message) {
        return keys.get(number - 1).of(message);
    }
}
