package org.guildhall.membership.employer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of an employer's name have in common. */
final class EmployerName {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{C}\\s]+");
    private static final Pattern OPENING = Pattern.compile("[\\[{<〔【〖《〈「『]");
    private static final Pattern CLOSING = Pattern.compile("[\\]}>〕】〗》〉」』]");
    private static final Pattern DOTS = Pattern.compile("[·•‧∙⋅・․]");

    private EmployerName() {}

    /**
     * The name without what spellings differ in: width, case, spaces, kind of brackets, code point of the middle dot, and the two
     * ways in which a limited company may say that it is one (Company Law art. 7: 有限责任公司 or 有限公司). Empty when nothing
     * is left.
     */
    static String normalised(String name) {
        // The dots first: NFKC makes a full stop of one of them.
        String plain = Normalizer.normalize(DOTS.matcher(name).replaceAll("·"), Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        plain = CLOSING.matcher(OPENING.matcher(plain).replaceAll("(")).replaceAll(")");
        return plain.replace("有限责任公司", "有限公司");
    }
}
