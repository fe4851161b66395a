package org.guildhall.membership.person;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mainland mobile number, kept in E.164 form ({@code +8613800138000}). */
public record MobileNumber(String e164) {

    private static final Pattern SHAPE = Pattern.compile("(?:\\+86|0086|86)?(1[3-9]\\d{9})");

    /** What stands between the digits, and what is pasted along with them unseen. */
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Pd}\\p{Cf}()]");

    /** The E.164 form of a number that somebody vouches for; one of another country stays as it is. */
    public static String normal(String vouched) {
        return parse(vouched).map(MobileNumber::e164).orElse(vouched);
    }

    /** Reads a number as typed: full-width digits, spaces, dashes, brackets and the country code are set right. */
    public static Optional<MobileNumber> parse(String typed) {
        String digits = FILLING.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        Matcher number = SHAPE.matcher(digits);
        return number.matches() ? Optional.of(new MobileNumber("+86" + number.group(1))) : Optional.empty();
    }
}
