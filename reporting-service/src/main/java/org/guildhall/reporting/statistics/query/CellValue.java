package org.guildhall.reporting.statistics.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell, in whatever format.
 *
 * @param number null where there is none to be told
 * @param status empty, or why it is not as it seems: one of {@link DataSet}'s marks
 */
record CellValue(@Nullable BigDecimal number, String status) {

    static final CellValue SUPPRESSED = new CellValue(null, DataSet.SUPPRESSED);

    /** @param over whether the time of the cell is over */
    static CellValue of(@Nullable BigDecimal number, boolean over) {
        if (number == null) {
            return new CellValue(null, DataSet.NOTHING_TO_DIVIDE_BY);
        }
        return new CellValue(number, over ? "" : DataSet.PROVISIONAL);
    }
}
