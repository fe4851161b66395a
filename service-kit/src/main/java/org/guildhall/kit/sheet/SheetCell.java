package org.guildhall.kit.sheet;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell, or why that can't be told.
 *
 * @param text never null; stripped, line breaks are spaces
 * @param fault code of what is wrong with the cell, else null
 * @param written what stands there, as far as that can be told of a cell with a fault, too; to be given back, never to be read
 * @param day what the cell's number is if it means a day, whether it is shown as one or not; else null
 */
public record SheetCell(
        String text,
        @Nullable String fault,
        String written,
        @Nullable LocalDate day) {

    public static final SheetCell EMPTY = new SheetCell("", null, "", null);

    // Alt+Enter in a cell is a matter of layout; every other invisible character is told.
    private static final Pattern LAYOUT = Pattern.compile("[\\r\\n\\t\\f\\u000b\\u00a0]+");

    static SheetCell of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.length() > SheetBounds.LONGEST_CELL) {
            return faulty("cell-too-long", text.substring(0, SheetBounds.LONGEST_CELL));
        }
        String plain = LAYOUT.matcher(text).replaceAll(" ").strip();
        return plain.isEmpty() ? EMPTY : new SheetCell(plain, null, plain, null);
    }

    static SheetCell faulty(String code, String written) {
        return new SheetCell("", code, written, null);
    }

    /** The same cell, whose number can mean a day. */
    SheetCell meaning(@Nullable LocalDate meant) {
        return meant == null ? this : new SheetCell(text, fault, fault == null ? written : meant.toString(), meant);
    }

    public boolean isBlank() {
        return text.isEmpty() && fault == null;
    }
}
