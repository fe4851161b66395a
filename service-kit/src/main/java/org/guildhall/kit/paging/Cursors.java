package org.guildhall.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.kit.problem.ProblemException;

/**
 * Opaque keyset cursors: the sort keys of the last item shown, signed for one route. A cursor says where to go on and nothing
 * else; who may see the next page is decided again from the token. Configuration: {@code CURSOR_SECRET}, base64, at least 32
 * bytes, the same for all instances of a service.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST_CURSOR = 2048;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final SecretKeySpec secret;

    Cursors(@ConfigProperty(name = "guildhall.cursor-secret") String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret.strip());
        if (bytes.length < 32) {
            throw new IllegalArgumentException("CURSOR_SECRET has " + bytes.length + " bytes, it needs at least 32");
        }
        this.secret = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /**
     * @param route name of the list, including whatever filter the cursor shall be bound to
     * @param keys sort keys of the last item shown, kept in their {@code toString} form
     */
    public String encode(String route, Object... keys) {
        try {
            byte[] payload =
                    json.writeValueAsBytes(Stream.of(keys).map(String::valueOf).toList());
            byte[] cursor = Arrays.copyOf(payload, payload.length + SIGNATURE_BYTES);
            System.arraycopy(sign(route, payload), 0, cursor, payload.length, SIGNATURE_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The keys given to {@link #encode}.
     *
     * @throws ProblemException 400 when the cursor was altered or belongs to another route
     */
    public List<String> decode(String route, String cursor) {
        byte[] bytes = bytes(cursor);
        byte[] payload = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, payload.length, bytes.length);
        if (!MessageDigest.isEqual(signature, sign(route, payload))) {
            throw invalid();
        }
        try {
            return json.readValue(payload, KEYS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The id behind which the next page of a list in rising order begins: before every id where there is no cursor yet.
     *
     * @throws ProblemException 400 as by {@link #decode}
     */
    public UUID after(String route, String cursor) {
        return id(route, cursor, BEFORE_ALL);
    }

    /**
     * The id below which the next page of a list in falling order begins: behind every id where there is no cursor yet.
     *
     * @throws ProblemException 400 as by {@link #decode}
     */
    public UUID before(String route, String cursor) {
        return id(route, cursor, BEHIND_ALL);
    }

    private UUID id(String route, String cursor, UUID start) {
        return cursor == null ? start : UUID.fromString(decode(route, cursor).get(0));
    }

    private static byte[] bytes(String cursor) {
        try {
            byte[] bytes = cursor.length() > LONGEST_CURSOR
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > SIGNATURE_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Not base64: refused below like every other forgery.
        }
        throw invalid();
    }

    private byte[] sign(String route, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(route.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(400, "invalid-cursor");
    }
}
