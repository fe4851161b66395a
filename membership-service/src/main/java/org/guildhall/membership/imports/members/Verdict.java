package org.guildhall.membership.imports.members;

import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.imports.engine.JudgedRow;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.RowState;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a row.
 *
 * @param candidate null when the row can't be read
 * @param document fingerprint of the document; null as well then
 * @param union null when there is none of that name
 * @param person on record; null when nobody knows them
 */
record Verdict(
        SheetRow row,
        RowState state,
        List<RowFault> faults,
        @Nullable MemberCandidate candidate,
        byte @Nullable [] document,
        @Nullable UUID union,
        @Nullable KnownMember person) {

    JudgedRow judged() {
        return JudgedRow.of(row, state, faults, document);
    }

    boolean isReady() {
        return judged().state() == RowState.READY;
    }
}
