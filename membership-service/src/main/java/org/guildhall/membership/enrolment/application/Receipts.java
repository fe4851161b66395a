package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.KeyedHash;

/**
 * The receipt applicants follow their application with: the application's id and 128 bits of its HMAC-SHA256, so it can't
 * be guessed and needn't be stored.
 */
@ApplicationScoped
public class Receipts {

    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final KeyedHash hash;

    Receipts(EnrolmentSettings settings) {
        this.hash = new KeyedHash(Base64.getDecoder().decode(settings.receiptKey()));
    }

    /** The receipt of an application, 43 URL-safe characters. */
    public String of(UUID applicationId) {
        byte[] receipt = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                .put(bytes(applicationId))
                .put(sign(bytes(applicationId)))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(receipt);
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
        if (decoded.length != ID_BYTES + SIGNATURE_BYTES) {
            throw unknown();
        }
        byte[] id = Arrays.copyOf(decoded, ID_BYTES);
        if (!MessageDigest.isEqual(sign(id), Arrays.copyOfRange(decoded, ID_BYTES, decoded.length))) {
            throw unknown();
        }
        ByteBuffer buffer = ByteBuffer.wrap(id);
        UUID application = new UUID(buffer.getLong(), buffer.getLong());
        // The last of its characters says more than Base64 looks at.
        if (!of(application).equals(receipt)) {
            throw unknown();
        }
        return application;
    }

    private static byte[] decode(String receipt) {
        try {
            return Base64.getUrlDecoder().decode(receipt);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private byte[] sign(byte[] id) {
        return Arrays.copyOf(hash.of(id), SIGNATURE_BYTES);
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
