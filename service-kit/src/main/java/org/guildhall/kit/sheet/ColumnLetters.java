package org.guildhall.kit.sheet;

/** The names spreadsheets give their columns: A, B … Z, AA … XFD. */
final class ColumnLetters {

    /** What a sheet of Excel has. */
    static final int MOST_COLUMNS = 16_384;

    private ColumnLetters() {}

    /** @param position from 0 */
    static String of(int position) {
        String last = Character.toString('A' + position % 26);
        return position < 26 ? last : of(position / 26 - 1) + last;
    }

    /** The position from 0 of at most three letters. */
    static int position(String letters) {
        return letters.chars().reduce(0, (position, letter) -> position * 26 + letter - 'A' + 1) - 1;
    }
}
