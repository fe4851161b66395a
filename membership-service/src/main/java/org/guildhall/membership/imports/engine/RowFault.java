package org.guildhall.membership.imports.engine;

import java.util.List;
import org.guildhall.kit.sheet.SheetFault;

/**
 * What is wrong with a row, or odd about it. Never what stands there.
 *
 * @param column the heading, or the letters of a column without one
 * @param code its text is {@code field.<code>} in the problem texts
 * @param warning whether the row is taken all the same
 * @param arguments for the text: numbers and days
 */
public record RowFault(String column, String code, boolean warning, List<String> arguments) {

    public static RowFault of(String column, String code, Object... arguments) {
        return new RowFault(
                column,
                code,
                false,
                List.of(arguments).stream().map(Object::toString).toList());
    }

    public static RowFault warning(String column, String code) {
        return new RowFault(column, code, true, List.of());
    }

    public static RowFault of(SheetFault fault) {
        return of(fault.column(), fault.code(), fault.arguments());
    }
}
