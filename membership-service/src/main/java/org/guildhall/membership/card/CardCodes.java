package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and reads the codes that cards show. A code is 105 bytes, 140 characters in base64url: form (1), key id (3), card id
 * (16), begin in Unix seconds (4), length in seconds (1); the Ed25519 signature (RFC 8032) of these 25 bytes (64); and the seal
 * (16), 128 bits of an HMAC-SHA256 over all before it. Anybody can check the signature by the published key; this service looks
 * at the seal, which only it can make, because checking a signature takes hundreds of times as long.
 */
@ApplicationScoped
class CardCodes {

    private static final byte FORM = 1;
    private static final int SIGNED_BYTES = 25;
    private static final int SIGNATURE_BYTES = 64;
    private static final int SEAL_BYTES = 16;
    private static final int BYTES = SIGNED_BYTES + SIGNATURE_BYTES + SEAL_BYTES;

    /** A code is no older than this when it is refused. */
    private static final Duration LENGTH = Duration.ofSeconds(60);

    /** A code begins a little before it is made, for the clock of another instance may be behind. */
    private static final Duration LEEWAY = Duration.ofSeconds(5);

    private final CardKeys keys;

    CardCodes(CardKeys keys) {
        this.keys = keys;
    }

    CardCode issue(UUID cardId, Instant now) {
        CardKey key = keys.active();
        long begin = now.minus(LEEWAY).getEpochSecond();
        ByteBuffer code = ByteBuffer.allocate(BYTES).put(FORM).put(key.id());
        code.putLong(cardId.getMostSignificantBits()).putLong(cardId.getLeastSignificantBits());
        code.putInt((int) begin).put((byte) LENGTH.toSeconds());
        code.put(key.sign(Arrays.copyOf(code.array(), SIGNED_BYTES)));
        code.put(seal(key, code.array()));
        return read(Base64.getUrlEncoder().withoutPadding().encodeToString(code.array()))
                .orElseThrow();
    }

    /**
     * What a code says; empty when this service never made it.
     *
     * @param scanned the code, or an address that ends in it
     */
    Optional<CardCode> read(String scanned) {
        String text = scanned.strip().replaceFirst(".*/", "");
        byte[] code = decode(text);
        if (code.length != BYTES || code[0] != FORM) {
            return Optional.empty();
        }
        return keys.find(Arrays.copyOfRange(code, 1, 1 + CardKey.ID_BYTES))
                .filter(key ->
                        MessageDigest.isEqual(seal(key, code), Arrays.copyOfRange(code, BYTES - SEAL_BYTES, BYTES)))
                .map(key -> said(text, code));
    }

    private static byte[] seal(CardKey key, byte[] code) {
        return Arrays.copyOf(key.mac(Arrays.copyOf(code, BYTES - SEAL_BYTES)), SEAL_BYTES);
    }

    private static CardCode said(String text, byte[] code) {
        ByteBuffer content = ByteBuffer.wrap(code, 1 + CardKey.ID_BYTES, SIGNED_BYTES - 1 - CardKey.ID_BYTES);
        UUID cardId = new UUID(content.getLong(), content.getLong());
        Instant from = Instant.ofEpochSecond(Integer.toUnsignedLong(content.getInt()));
        return new CardCode(text, cardId, from, from.plusSeconds(Byte.toUnsignedInt(content.get())));
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
