package org.guildhall.membership.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen identity number, GB 11643-1999: area (6), birth date (8), order (3, odd for men), check character by ISO 7064
 * MOD 11-2. Area codes are not looked up: abolished ones live on in issued numbers.
 */
record ResidentId(String number, LocalDate birthDate, Gender gender) {

    private static final Pattern SHAPE = Pattern.compile(
            "[1-9]\\d{5}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIFTEEN = Pattern.compile("[1-9]\\d{14}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** Reads a number in its normal form (ASCII digits, upper-case X); empty when it isn't one. */
    static Optional<ResidentId> parse(String number) {
        if (!SHAPE.matcher(number).matches() || number.charAt(17) != checkCharacter(number)) {
            return Optional.empty();
        }
        try {
            LocalDate birthDate = LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
            Gender gender = part(number, 14, 17) % 2 == 1 ? Gender.MALE : Gender.FEMALE;
            return Optional.of(new ResidentId(number, birthDate, gender));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The number of eighteen digits of one of fifteen (GB 11643-1989), whose years are those of the last century: orders from
     * 996 on were for people born before it.
     */
    static Optional<ResidentId> ofFifteen(String number) {
        if (!FIFTEEN.matcher(number).matches() || number.compareTo(number.substring(0, 12) + "996") >= 0) {
            return Optional.empty();
        }
        String body = number.substring(0, 6) + "19" + number.substring(6);
        return parse(body + checkCharacter(body));
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }
}
