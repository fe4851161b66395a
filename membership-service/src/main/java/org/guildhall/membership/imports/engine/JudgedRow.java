package org.guildhall.membership.imports.engine;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A row and what was found about it.
 *
 * @param key what no two rows of a file may have in common; null when it can't be told
 * @param names by which rows further down may refer to what it would make; none where they can't
 * @param told what those have to know of it
 */
public record JudgedRow(
        SheetRow row, RowState state, List<RowFault> faults, byte @Nullable [] key, List<String> names, String told) {

    /** A row is faulty for its faults, whatever was thought of it before. */
    public static JudgedRow of(SheetRow row, RowState otherwise, List<RowFault> faults, byte @Nullable [] key) {
        boolean faulty = faults.stream().anyMatch(fault -> !fault.warning());
        return new JudgedRow(row, faulty ? RowState.FAULTY : otherwise, List.copyOf(faults), key, List.of(), "");
    }

    /** Rows further down may refer to it so. */
    public JudgedRow named(List<String> by, String knowing) {
        return new JudgedRow(row, state, faults, key, List.copyOf(by), knowing);
    }

    JudgedRow with(RowFault fault) {
        List<RowFault> more = new ArrayList<>(faults);
        more.add(fault);
        return of(row, state, more, key).named(names, told);
    }

    int number() {
        return row.number();
    }

    boolean isWarned() {
        return faults.stream().anyMatch(RowFault::warning);
    }
}
