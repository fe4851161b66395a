package org.guildhall.kit.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the pieces of a text, up to more than a cell can hold: then it is known to be too long. */
final class CellText {

    /** ST_Xstring of ECMA-376 part 1, 22.9.2.19: what XML can't hold, or would take for such a sequence. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();

    void clear() {
        text.setLength(0);
    }

    void add(char[] piece, int from, int length) {
        int room = SheetBounds.LONGEST_CELL + 1 - text.length();
        text.append(piece, from, Math.min(length, room));
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    /** As it was written. */
    String raw() {
        return text.toString();
    }

    /** As it is shown: with the characters that were written as {@code _xHHHH_}. */
    String shown() {
        if (text.indexOf("_x") < 0) {
            return raw();
        }
        return ESCAPED.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }
}
