package org.guildhall.membership.transfer.cell;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.member.history.ShortHistories.Stay;
import org.jspecify.annotations.Nullable;

/**
 * What this cell decided about a letter of another one, as its row tells it.
 *
 * @param memberId who they are here; null when they weren't taken in
 * @param formerMemberIds who they were in the cells before, in order; empty when they weren't taken in
 * @param history where they were in these cells; empty when they weren't taken in
 * @param receipt what is said to the other cell, the same for ever
 */
record CellArrival(
        String fromCell,
        UUID letterId,
        CellDecision decision,
        @Nullable UUID memberId,
        List<UUID> formerMemberIds,
        List<Stay> history,
        String receipt,
        Instant decidedAt,
        String decidedBy) {}
