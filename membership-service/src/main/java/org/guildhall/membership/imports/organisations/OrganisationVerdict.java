package org.guildhall.membership.imports.organisations;

import java.util.List;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.imports.engine.JudgedRow;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.RowState;
import org.guildhall.membership.organisation.NewOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a row.
 *
 * @param candidate null when the row can't be read
 * @param organisation to be founded; null when it can't be, or its parent isn't founded yet
 * @param key what no two rows may have in common; null when the row can't be read
 */
record OrganisationVerdict(
        SheetRow row,
        RowState state,
        List<RowFault> faults,
        @Nullable OrganisationCandidate candidate,
        @Nullable NewOrganisation organisation,
        byte @Nullable [] key) {

    /** Rows further down may mean what it would make, and have to know of which level that is. */
    JudgedRow judged() {
        JudgedRow judged = JudgedRow.of(row, state, faults, key);
        return candidate == null || state == RowState.UNCHANGED
                ? judged
                : judged.named(candidate.names(), candidate.level().name());
    }

    boolean isReady() {
        return judged().state() == RowState.READY;
    }
}
