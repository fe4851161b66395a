package org.guildhall.kit.sheet;

import java.time.Duration;

/**
 * What a file may hold and what reading it may cost. A file beyond them is refused, never cut.
 *
 * @param rows of those that aren't blank, the headings among them
 * @param columns of those with a value
 * @param characters in all cells together
 * @param bytes of a workbook when it is unpacked
 * @param time for reading it
 */
public record SheetBounds(int rows, int columns, int characters, int bytes, Duration time) {

    /** Of a text; what a cell of Excel can hold. */
    static final int LONGEST_CELL = 32_767;

    private static final int COLUMNS = 40;
    private static final int CHARACTERS = 4_000_000;
    private static final int BYTES = 16 << 20;
    private static final Duration TIME = Duration.ofSeconds(10);

    /** For a file of so many rows, the headings among them; wide enough for every sheet that people fill in. */
    public static SheetBounds ofRows(int rows) {
        return new SheetBounds(rows, COLUMNS, CHARACTERS, BYTES, TIME);
    }
}
