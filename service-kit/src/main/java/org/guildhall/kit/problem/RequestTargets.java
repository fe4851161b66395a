package org.guildhall.kit.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which request targets are read: those that mean the same address to everybody on the way. A proxy that lets some paths pass
 * and others not must not be passed by with one that we would read otherwise than it did.
 */
final class RequestTargets {

    /** Dot segments, empty segments, parameters, backslashes and encoded slashes. */
    private static final Pattern TRICK =
            Pattern.compile("(?:^|/)(?:\\.|%2e){1,2}(?:/|$)|//|;|%3b|\\\\|%5c|%2f", Pattern.CASE_INSENSITIVE);

    /** Without one of these or an empty segment there is no trick; most paths have none, and are looked at no closer. */
    private static final String SUSPECT = ".%;\\";

    /** Percent-encoded control characters; PostgreSQL couldn't store a NUL, and no honest client sends the others. */
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff])");

    private RequestTargets() {}

    /** Whether the path is in the only form in which it means what it seems to. */
    static boolean isPlain(String path) {
        return path.chars().noneMatch(c -> SUSPECT.indexOf(c) >= 0) && !path.contains("//")
                || !TRICK.matcher(path).find();
    }

    /** What has control characters in it: a pointer to each parameter of the query, and to all of the rest. */
    static List<String> withControlCharacters(String target) {
        if (target.indexOf('%') < 0 || !hasControlCharacters(target)) {
            return List.of();
        }
        int query = target.indexOf('?');
        Stream<String> path = Stream.of(query < 0 ? target : target.substring(0, query));
        Stream<String> parameters =
                query < 0 ? Stream.of() : Stream.of(target.substring(query + 1).split("&"));
        return Stream.concat(
                        path.filter(RequestTargets::hasControlCharacters).map(found -> ""),
                        parameters
                                .filter(RequestTargets::hasControlCharacters)
                                .map(found -> FieldErrors.pointer(found.replaceFirst("=.*", ""))))
                .distinct()
                .toList();
    }

    private static boolean hasControlCharacters(String part) {
        return CONTROL.matcher(part).find();
    }

    /** Whether all that is percent-encoded is UTF-8. */
    static boolean isDecodable(String target) {
        if (target.indexOf('%') < 0) {
            return true;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(target.length());
        for (int i = 0; i < target.length(); i++) {
            if (target.charAt(i) != '%') {
                decoded.write(target.charAt(i) < 0x80 ? target.charAt(i) : '?');
            } else if (isHex(target, i + 1) && isHex(target, i + 2)) {
                decoded.write(Integer.parseInt(target, i + 1, i + 3, 16));
                i += 2;
            } else {
                return false;
            }
        }
        return isUtf8(decoded.toByteArray());
    }

    private static boolean isHex(String target, int at) {
        return at < target.length() && Character.digit(target.charAt(at), 16) >= 0;
    }

    private static boolean isUtf8(byte[] text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)) != null;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
