package org.guildhall.membership.imports.employers;

import java.util.List;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.employer.NewEmployer;
import org.guildhall.membership.imports.engine.JudgedRow;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.RowState;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a row.
 *
 * @param employer to be registered; null when the row can't be read, or belongs nowhere
 * @param key what no two rows may have in common; null as well then
 */
record EmployerVerdict(
        SheetRow row,
        RowState state,
        List<RowFault> faults,
        @Nullable NewEmployer employer,
        byte @Nullable [] key) {

    JudgedRow judged() {
        return JudgedRow.of(row, state, faults, key);
    }

    boolean isReady() {
        return judged().state() == RowState.READY;
    }
}
