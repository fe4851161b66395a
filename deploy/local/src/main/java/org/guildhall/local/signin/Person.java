package org.guildhall.local.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who signs in.
 *
 * @param subject by which services know them: the same each time, and nothing personal
 * @param claims what else their tokens say
 */
record Person(String subject, Map<String, Object> claims) {
    /** Who joins with this number can activate the membership as the member. */
    private static final String MEMBER_PHONE = "13800138000";

    private static final Set<String> OFFICERS = Set.of(Tokens.ADMINISTRATOR, Tokens.OFFICER, Tokens.ORGANISER);
    private static final int SUBJECT_BYTES = 12;

    /** Returns an officer or the member by their name, and anybody else by their mobile phone; nobody for other words. */
    static Optional<Person> called(String typed) {
        if (OFFICERS.contains(typed)) {
            return Optional.of(new Person(typed, Map.of()));
        }
        // As people write a number, and as browsers fill it in.
        String name = typed.replaceAll("[\\s-]", "").replaceFirst("^\\+?86(?=1)", "");
        if (name.equals(Tokens.MEMBER) || name.equals(MEMBER_PHONE)) {
            return Optional.of(withPhone(Tokens.MEMBER, MEMBER_PHONE));
        }
        return name.matches("1[3-9]\\d{9}") ? Optional.of(withPhone(subjectOf(name), name)) : Optional.empty();
    }

    private static Person withPhone(String subject, String phone) {
        return new Person(subject, Map.of("phone_number", "+86" + phone, "phone_number_verified", true));
    }

    private static String subjectOf(String phone) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(phone.getBytes(StandardCharsets.UTF_8));
            return "worker-" + HexFormat.of().formatHex(digest, 0, SUBJECT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
