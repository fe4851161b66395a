package org.guildhall.kit.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of cells that exchange members: what they sign with, and what letters to them are encrypted for. */
public final class TestCells {

    private static final Map<String, List<KeyPair>> KEYS = new ConcurrentHashMap<>();

    private TestCells() {}

    /** The private keys of a cell, as its setting says them. */
    public static String keys(String cell) {
        return pairs(cell).map(pair -> base64(pair.getPrivate().getEncoded())).collect(Collectors.joining(","));
    }

    /** The public keys of cells, as the others' setting says them. */
    public static String published(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell + "="
                        + pairs(cell)
                                .map(pair -> base64(pair.getPublic().getEncoded()))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    private static Stream<KeyPair> pairs(String cell) {
        return KEYS.computeIfAbsent(cell, name -> List.of(pair("X25519"), pair("Ed25519"))).stream();
    }

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
