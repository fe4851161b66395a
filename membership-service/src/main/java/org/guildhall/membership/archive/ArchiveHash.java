package org.guildhall.membership.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** How the archive hashes, {@value #ALGORITHM}: SHA-256 over netstrings, in lower-case hexadecimal. See docs/archive.md. */
final class ArchiveHash {

    static final String ALGORITHM = "guildhall-archive/1";

    /** What the first entry of a chain continues. */
    static final String NONE = "0".repeat(64);

    private ArchiveHash() {}

    /** Of the algorithm's name and these fields, each as its length in bytes of UTF-8, a colon, its bytes, and a comma. */
    static String of(List<String> fields) {
        MessageDigest digest = sha256();
        add(digest, ALGORITHM);
        fields.forEach(field -> add(digest, field));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] file) {
        return HexFormat.of().formatHex(sha256().digest(file));
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
