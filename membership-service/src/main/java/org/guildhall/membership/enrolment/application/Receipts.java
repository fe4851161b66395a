package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.KeyedHash;
import org.guildhall.kit.security.SecretKeys;

/**
 * The receipt applicants follow their application with: the application's id and 128 bits of its HMAC-SHA256, so it can't
 * be guessed and needn't be stored. The first key signs; those behind it, of before, are still known by.
 */
@ApplicationScoped
public class Receipts {

    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final List<KeyedHash> keys;

    Receipts(EnrolmentSettings settings) {
        this.keys = SecretKeys.list("guildhall.enrolment.receipt-key", settings.receiptKey()).stream()
                .map(KeyedHash::new)
                .toList();
    }

    /** The receipt of an application, 43 URL-safe characters. */
    public String of(UUID applicationId) {
        byte[] receipt = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                .put(bytes(applicationId))
                .put(sign(keys.get(0), bytes(applicationId)))
                .array();
        return encode(receipt);
    }

    /**
     * The application of a receipt.
     *
     * @param scanned the receipt, or the address of its page, which is what its code holds
     * @throws ProblemException 404 {@code receipt-unknown} when we never gave out that receipt
     */
    public UUID applicationIdOf(String scanned) {
        String receipt = scanned.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        byte[] decoded = decode(receipt);
        // The last of its characters says more than Base64 looks at.
        if (decoded.length != ID_BYTES + SIGNATURE_BYTES || !encode(decoded).equals(receipt)) {
            throw unknown();
        }
        byte[] id = Arrays.copyOf(decoded, ID_BYTES);
        byte[] signature = Arrays.copyOfRange(decoded, ID_BYTES, decoded.length);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(sign(key, id), signature))) {
            throw unknown();
        }
        ByteBuffer buffer = ByteBuffer.wrap(id);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static String encode(byte[] receipt) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(receipt);
    }

    private static byte[] decode(String receipt) {
        try {
            return Base64.getUrlDecoder().decode(receipt);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static byte[] sign(KeyedHash key, byte[] id) {
        return Arrays.copyOf(key.of(id), SIGNATURE_BYTES);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "receipt-unknown");
    }
}
