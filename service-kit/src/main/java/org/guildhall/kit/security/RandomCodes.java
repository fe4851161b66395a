package org.guildhall.kit.security;

import java.security.SecureRandom;

/**
 * Codes that nobody can guess, each letter drawn evenly from an alphabet.
 *
 * @param alphabet the letters, each once
 * @param length of a code; a code holds {@code length × log2(alphabet)} bits
 */
public record RandomCodes(String alphabet, int length) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new code. */
    public String next() {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return code.toString();
    }

    /** Whether the text could be one: what can't is not looked for. */
    public boolean fits(String text) {
        return text.length() == length && text.chars().allMatch(letter -> alphabet.indexOf(letter) >= 0);
    }
}
