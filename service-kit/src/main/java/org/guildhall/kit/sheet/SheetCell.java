package org.guildhall.kit.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell, or why that can't be told.
 *
 * @param text never null; stripped, line breaks are spaces
 * @param fault code of what is wrong with the cell, else null
 */
public record SheetCell(String text, @Nullable String fault) {

    public static final SheetCell EMPTY = new SheetCell("", null);

    // Alt+Enter in a cell is a matter of layout; every other invisible character is told.
    private static final Pattern LAYOUT = Pattern.compile("[\\r\\n\\t\\f\\u000b\\u00a0]+");

    static SheetCell of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.length() > SheetBounds.LONGEST_CELL) {
            return faulty("cell-too-long");
        }
        String plain = LAYOUT.matcher(text).replaceAll(" ").strip();
        return plain.isEmpty() ? EMPTY : new SheetCell(plain, null);
    }

    static SheetCell faulty(String code) {
        return new SheetCell("", code);
    }

    public boolean isBlank() {
        return text.isEmpty() && fault == null;
    }
}
