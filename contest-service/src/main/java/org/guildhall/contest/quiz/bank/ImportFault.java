package org.guildhall.contest.quiz.bank;

import org.guildhall.kit.problem.FieldError;

/**
 * What is wrong in a file.
 *
 * @param row as spreadsheets count, from 1
 * @param column the heading of the column
 * @param code its text is {@code field.<code>} in the problem texts
 */
record ImportFault(int row, String column, String code, Object... arguments) {

    FieldError asFieldError() {
        return new FieldError("/" + row + "/" + column, code, arguments);
    }
}
