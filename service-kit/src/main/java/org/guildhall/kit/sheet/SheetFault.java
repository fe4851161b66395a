package org.guildhall.kit.sheet;

import org.guildhall.kit.problem.FieldError;

/**
 * What is wrong in a file.
 *
 * @param row as spreadsheets count, from 1
 * @param column the heading of the column
 * @param code its text is {@code field.<code>} in the problem texts
 */
public record SheetFault(int row, String column, String code, Object... arguments) {

    public FieldError asFieldError() {
        return new FieldError("/" + row + "/" + column, code, arguments);
    }
}
