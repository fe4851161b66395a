package org.guildhall.kit.security;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Codes that nobody can guess, each letter drawn evenly from an alphabet.
 *
 * @param alphabet the letters, each once
 * @param length of a code; a code holds {@code length × log2(alphabet)} bits
 */
public record RandomCodes(String alphabet, int length) {

    /** What proves a document genuine: 130 random bits, in characters nobody confuses (Crockford's base 32). */
    public static final RandomCodes PROOF = new RandomCodes("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 26);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What stands between the letters, and what is pasted along with them unseen. */
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212_.]");

    /** A new code. */
    public String next() {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return code.toString();
    }

    /**
     * A code in capital letters as it stands, from what a person typed: in groups, in small letters, full-width, with any dash
     * or space.
     */
    public static String asTyped(String typed) {
        return FILLING.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether the text could be one: what can't is not looked for. */
    public boolean fits(String text) {
        return text.length() == length && text.chars().allMatch(letter -> alphabet.indexOf(letter) >= 0);
    }
}
