package org.guildhall.membership.person;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mainland mobile number, kept in E.164 form ({@code +8613800138000}). */
public record MobileNumber(String e164) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");

    /** Reads a number as typed: full-width digits, spaces, dashes and the country code are set right. */
    public static Optional<MobileNumber> parse(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replaceFirst("^(\\+86|0086)", "");
        return SHAPE.matcher(digits).matches() ? Optional.of(new MobileNumber("+86" + digits)) : Optional.empty();
    }
}
