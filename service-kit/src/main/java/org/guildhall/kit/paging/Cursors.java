package org.guildhall.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.KeyedHash;

/**
 * Opaque keyset cursors: the sort keys of the last item shown, signed for one route. A cursor says where to go on and nothing
 * else; who may see the next page is decided again from the token. Configuration: {@code CURSOR_SECRET}, base64, at least 32
 * bytes, the same for all instances of a service.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final byte[] BEHIND_ROUTE = {0};
    private static final int LONGEST_CURSOR = 2048;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** Where a list in falling order of ids begins. */
    public static final UUID BEHIND_ALL = new UUID(-1, -1);

    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final KeyedHash hash;

    Cursors(ObjectMapper json, @ConfigProperty(name = "guildhall.cursor-secret") String secret) {
        this.json = json;
        byte[] bytes = Base64.getDecoder().decode(secret.strip());
        if (bytes.length < 32) {
            throw new IllegalArgumentException("CURSOR_SECRET has " + bytes.length + " bytes, it needs at least 32");
        }
        this.hash = new KeyedHash(bytes);
    }

    /** Reads so many items of a list behind a key. */
    @FunctionalInterface
    public interface Portion<K, T, E extends Exception> {
        List<T> read(K behind, int size) throws E;
    }

    /**
     * A page of a list in rising order of ids.
     *
     * @param route name of the list, including whatever filter its cursors shall be bound to
     * @throws ProblemException 400 when the cursor was altered or belongs to another route, or the size is no size
     */
    public <T, E extends Exception> Page<T> rising(
            String route, PageQuery asked, Portion<UUID, T, E> list, Function<T, UUID> id) throws E {
        return byId(route, asked, BEFORE_ALL, list, id);
    }

    /** A page of a list in falling order of ids, otherwise as {@link #rising}. */
    public <T, E extends Exception> Page<T> falling(
            String route, PageQuery asked, Portion<UUID, T, E> list, Function<T, UUID> id) throws E {
        return byId(route, asked, BEHIND_ALL, list, id);
    }

    private <T, E extends Exception> Page<T> byId(
            String route, PageQuery asked, UUID start, Portion<UUID, T, E> list, Function<T, UUID> id) throws E {
        return page(route, asked, start, keys -> UUID.fromString(keys.get(0)), list, item -> List.of(id.apply(item)));
    }

    /**
     * A page of a list in any order, otherwise as {@link #rising}.
     *
     * @param start what the first page lies behind
     * @param key makes the key that the next page lies behind from the sort keys of the last item shown
     * @param keys the sort keys of an item, kept in their {@code toString} form
     */
    public <K, T, E extends Exception> Page<T> page(
            String route,
            PageQuery asked,
            K start,
            Function<List<String>, K> key,
            Portion<K, T, E> list,
            Function<T, List<?>> keys)
            throws E {
        int size = asked.size();
        K behind = asked.cursor() == null ? start : key.apply(decode(route, asked.cursor()));
        // The surplus item only proves that there is more.
        List<T> found = list.read(behind, size + 1);
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        List<T> shown = List.copyOf(found.subList(0, size));
        return new Page<>(shown, encode(route, keys.apply(shown.get(size - 1))));
    }

    private String encode(String route, List<?> keys) {
        try {
            byte[] payload =
                    json.writeValueAsBytes(keys.stream().map(String::valueOf).toList());
            byte[] cursor = Arrays.copyOf(payload, payload.length + SIGNATURE_BYTES);
            System.arraycopy(sign(route, payload), 0, cursor, payload.length, SIGNATURE_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> decode(String route, String cursor) {
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
        return Arrays.copyOf(hash.of(route.getBytes(StandardCharsets.UTF_8), BEHIND_ROUTE, payload), SIGNATURE_BYTES);
    }

    private static ProblemException invalid() {
        return ProblemException.of(400, "invalid-cursor");
    }
}
