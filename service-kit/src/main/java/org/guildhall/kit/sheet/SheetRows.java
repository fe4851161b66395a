package org.guildhall.kit.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a file within its bounds, cell by cell. What is blank takes no room. */
final class SheetRows {

    private final SheetBounds bounds;
    private final Budget budget;
    private final List<SheetRow> rows = new ArrayList<>();
    private int number;
    private SheetCell @Nullable [] cells;

    SheetRows(SheetBounds bounds, Budget budget) {
        this.bounds = bounds;
        this.budget = budget;
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
        budget.show(cell.text().length());
        SheetCell[] row = cells == null ? beginCells() : cells;
        if (row[column] != SheetCell.EMPTY) {
            throw ProblemException.of(422, "import-unreadable");
        }
        row[column] = cell;
    }

    private SheetCell[] beginCells() {
        if (rows.size() == bounds.rows()) {
            throw ProblemException.of(422, "import-too-many-rows", bounds.rows());
        }
        SheetCell[] row = new SheetCell[bounds.columns()];
        Arrays.fill(row, SheetCell.EMPTY);
        cells = row;
        return row;
    }

    void end() {
        if (cells != null) {
            rows.add(new SheetRow(number, List.of(cells)));
        }
    }

    List<SheetRow> rows() {
        return rows;
    }
}
