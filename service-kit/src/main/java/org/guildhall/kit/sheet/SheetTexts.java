package org.guildhall.kit.sheet;

/** Texts of others as they may stand in the sheets we write. */
public final class SheetTexts {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private SheetTexts() {}

    /** Text that a spreadsheet, or one it is copied to, could take for a formula gets an apostrophe before it. */
    public static String literal(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What {@link #literal} was made of: a sheet that we wrote says the same when it comes back. */
    public static String meant(String literal) {
        return literal.length() > 1 && literal.charAt(0) == '\'' && FORMULA.indexOf(literal.charAt(1)) >= 0
                ? literal.substring(1)
                : literal;
    }
}
