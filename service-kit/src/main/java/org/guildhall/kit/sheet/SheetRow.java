package org.guildhall.kit.sheet;

import java.util.List;

/**
 * A row that isn't blank.
 *
 * @param number as spreadsheets count, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** Of the columns a sheet may have, those that are looked at. */
    static final int MOST_COLUMNS = 40;

    /** More than any sheet may hold, so that blank rows between don't count; beyond, nothing is read. */
    static final int MOST_ROWS = 10_000;

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }

    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
