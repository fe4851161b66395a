package org.guildhall.kit.sheet;

import java.util.List;

/**
 * A row that isn't blank.
 *
 * @param number as spreadsheets count, from 1
 * @param cells as many as {@link SheetBounds#columns} at most
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
