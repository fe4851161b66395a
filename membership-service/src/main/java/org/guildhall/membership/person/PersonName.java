package org.guildhall.membership.person;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.PrintableStrings;

/**
 * A person's name in one spelling, however it was typed: compatibility forms (full-width letters, Kangxi radicals, Arabic
 * presentation forms) are set right, each dot that keyboards offer for the one in Uyghur, Kazakh or Tibetan names becomes
 * U+00B7, and spaces that only widen a Chinese name are dropped.
 */
public record PersonName(String value) {

    /**
     * Letters, the marks that go with them, 〇, the Tibetan tsheg, and ideographs younger than this Java. A mark follows its
     * letter; a dot or dash stands between two parts.
     */
    private static final Pattern SHAPE =
            Pattern.compile("(?=.*[\\p{L}\\x{20000}-\\x{3FFFD}])(?![·-])(?!.*(?:^|[ ·.'’-])\\p{M})"
                    + "[\\p{L}\\p{M}\\x{20000}-\\x{3FFFD}\\u3007\\u0F0B·.'’ -]+(?<![·-])");

    private static final Pattern DOT = Pattern.compile(
            " *[\\u00B7\\u1427\\u16EB\\u2022\\u2027\\u2219\\u22C5\\u2E31\\u30FB\\uA78F]+ *|(?<! )\\.+(?=[^ .])");

    /** Dots that the compatibility forms would turn into something else: the neutral tone of Zhuyin, a Korean vowel. */
    private static final Pattern OTHER_DOT = Pattern.compile("[\\u02D9\\u318D]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern WIDENING = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    /** In characters as people count them: each outside the basic plane is one. */
    public static final int LONGEST = 50;

    /** Empty when it is no name. */
    public static Optional<PersonName> parse(String typed) {
        String name = spelt(typed);
        return PrintableStrings.isPrintable(typed)
                        && !isTooLong(name)
                        && SHAPE.matcher(name).matches()
                ? Optional.of(new PersonName(name))
                : Optional.empty();
    }

    /** What is wrong with a text that is no name, at this place of a request. */
    public static FieldError fault(String pointer, String typed) {
        return isTooLong(spelt(typed))
                ? new FieldError(pointer, "length", 1, LONGEST)
                : new FieldError(pointer, "invalid-name");
    }

    private static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST;
    }

    /** Any text in the spelling of names. */
    static String spelt(String typed) {
        String plain = SPACES.matcher(
                        Normalizer.normalize(OTHER_DOT.matcher(typed).replaceAll("·"), Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return DOT.matcher(WIDENING.matcher(plain).replaceAll("")).replaceAll("·");
    }

    /** A name never appears in a log by accident. */
    @Override
    public String toString() {
        return "PersonName[masked]";
    }
}
