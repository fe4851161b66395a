package org.guildhall.membership.imports.engine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row that was to be taken.
 *
 * @param faults why it wasn't, when things have changed since it was judged; else empty
 * @param created what it made; null when it wasn't taken
 * @param madePerson the person nobody knew before; null when they were known
 */
public record TakenRow(
        int number,
        RowState state,
        List<RowFault> faults,
        @Nullable UUID created,
        @Nullable UUID madePerson) {

    public static TakenRow taken(int number, UUID created, @Nullable UUID madePerson) {
        return new TakenRow(number, RowState.APPLIED, List.of(), created, madePerson);
    }

    public static TakenRow refused(JudgedRow row) {
        return refused(row.number(), row.state(), row.faults());
    }

    public static TakenRow refused(int number, RowState state, List<RowFault> faults) {
        return new TakenRow(number, state, faults, null, null);
    }
}
