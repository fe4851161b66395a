package org.guildhall.contest.contest.entry;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestState;

/**
 * An entry of a selection of craftsmen (工匠选树) with what speaks for the one nominated.
 *
 * @param organisationId the host of the selection
 * @param isOpen whether nominations are taken now and this one stands
 * @param evidence JSON
 * @param recognised the rule by which it was recognised directly
 * @param version counts from 1, as entity tags and events do
 */
public record NominatedEntry(
        UUID entryId,
        UUID contestId,
        UUID projectId,
        UUID organisationId,
        UUID memberId,
        boolean isOpen,
        Optional<String> statement,
        Optional<String> evidence,
        Optional<String> recognised,
        long version) {

    static NominatedEntry of(Entry entry, Contest selection) {
        return new NominatedEntry(
                entry.id(),
                entry.contestId(),
                entry.projectId(),
                selection.organisationId(),
                entry.memberId(),
                selection.state() == ContestState.ENTRY_OPEN && entry.status() == EntryStatus.REGISTERED,
                entry.statement(),
                entry.evidence(),
                entry.recognised(),
                entry.version());
    }
}
