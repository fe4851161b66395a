package org.guildhall.membership.card;

/** A card number: {@code 8810}, eleven digits in order of issue, and a check digit by the Luhn algorithm (ISO/IEC 7812-1). */
public record CardNumber(String value) {

    private static final String ISSUER = "8810";
    private static final long FIRST = 100_000_000_000L;

    public static CardNumber of(long sequence) {
        String digits = ISSUER + String.valueOf(FIRST + sequence).substring(1);
        return new CardNumber(digits + checkDigit(digits));
    }

    /** Whether a number as typed or scanned carries the right check digit. */
    public static boolean isValid(String number) {
        return number.matches("8810\\d{12}")
                && checkDigit(number.substring(0, 15)) == Character.digit(number.charAt(15), 10);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
