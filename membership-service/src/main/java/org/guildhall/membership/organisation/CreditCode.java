package org.guildhall.membership.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Unified social credit code (统一社会信用代码), GB 32100-2015. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    /** By 11 less the remainder, which is 1 to 11. */
    private static final String ORGANISATION_CHECKS = "?123456789X0";

    private CreditCode() {}

    /** Whether the 18 characters have the standard's form (upper case) and their check character is right. */
    public static boolean isValid(String code) {
        return FORM.matcher(code).matches() && code.charAt(17) == checkCharacter(code);
    }

    /** A code as the standard has it, from the ways in which people type it. */
    public static String written(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether a valid code is one of a union: those of grassroots unions begin with 81, those of others with 8. */
    static boolean isOfUnion(String code, OrganisationLevel level) {
        return code.startsWith(level == OrganisationLevel.GRASSROOTS ? "81" : "8");
    }

    /** Whether positions 9 to 17 of a valid code are an organisation code of GB 11714 with the right check character. */
    static boolean hasOrganisationCode(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return code.charAt(16) == ORGANISATION_CHECKS.charAt(11 - sum % 11);
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
