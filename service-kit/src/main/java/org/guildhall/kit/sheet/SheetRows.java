package org.guildhall.kit.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a file within its bounds, cell by cell, and hands each on. What is blank takes no room. */
final class SheetRows {

    private final SheetBounds bounds;
    private final Budget budget;
    private final Consumer<SheetRow> taker;
    private int count;
    private int number;
    private int last;
    private SheetCell @Nullable [] cells;

    SheetRows(SheetBounds bounds, Budget budget, Consumer<SheetRow> taker) {
        this.bounds = bounds;
        this.budget = budget;
        this.taker = taker;
    }

    void begin(int rowNumber) {
        number = rowNumber;
        cells = null;
        budget.requireTime();
    }

    /** @throws ProblemException 422 when there are too many or too wide rows, or a place is taken already */
    void put(int column, SheetCell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (column >= bounds.columns()) {
            throw ProblemException.of(
                    422, "import-too-wide", number, ColumnLetters.of(column), ColumnLetters.of(bounds.columns() - 1));
        }
        budget.show(cell.written().length());
        SheetCell[] row = cells == null ? beginCells() : cells;
        if (row[column] != SheetCell.EMPTY) {
            throw ProblemException.of(422, "import-unreadable");
        }
        row[column] = cell;
    }

    private SheetCell[] beginCells() {
        if (count == bounds.rows()) {
            throw ProblemException.of(422, "import-too-many-rows", bounds.rows());
        }
        SheetCell[] row = new SheetCell[bounds.columns()];
        Arrays.fill(row, SheetCell.EMPTY);
        cells = row;
        return row;
    }

    void end() {
        if (cells != null) {
            count++;
            last = number;
            hand(new SheetRow(number, List.of(cells)));
        }
    }

    /** What fails with whoever takes the row is no fault of the file. */
    private void hand(SheetRow row) {
        try {
            taker.accept(row);
        } catch (RuntimeException e) {
            throw new TakerFailure(e);
        }
    }

    /** How many rows before and between those handed on were blank. */
    int blank() {
        return last - count;
    }
}
