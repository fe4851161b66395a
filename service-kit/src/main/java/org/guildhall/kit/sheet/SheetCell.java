package org.guildhall.kit.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell, or why that can't be told.
 *
 * @param text never null; stripped, line breaks are spaces
 * @param fault code of what is wrong with the cell, else null
 */
public record SheetCell(String text, @Nullable String fault) {

    public static final SheetCell EMPTY = new SheetCell("", null);

    static SheetCell of(String text) {
        // Alt+Enter in a cell is a matter of layout; every other invisible character is told.
        return new SheetCell(
                text.replaceAll("[\\r\\n\\t\\f\\u000b\\u00a0]+", " ").strip(), null);
    }

    static SheetCell faulty(String code) {
        return new SheetCell("", code);
    }

    public boolean isBlank() {
        return text.isEmpty() && fault == null;
    }
}
