package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestKind;

/** The entries of selections, for those who nominate and recognise; who may is theirs to know. In a transaction. */
@ApplicationScoped
public class NominatedEntries {

    private final EntryRepository entries;
    private final ContestAccess contests;

    NominatedEntries(EntryRepository entries, ContestAccess contests) {
        this.entries = entries;
        this.contests = contests;
    }

    /** The entry; empty if it is none of a selection. */
    public Optional<NominatedEntry> find(UUID entry) {
        return entries.findByIdOptional(entry)
                .flatMap(found -> contests.announced(found.contestId())
                        .filter(NominatedEntries::isSelection)
                        .map(contest -> NominatedEntry.of(found, contest)));
    }

    /** The entry, kept from being changed by others, and its selection in its state, until the transaction ends. */
    public Optional<NominatedEntry> lock(UUID entry) {
        return entries.findByIdOptional(entry)
                .flatMap(found -> Optional.of(contests.hold(found.contestId()))
                        .filter(NominatedEntries::isSelection)
                        .map(contest -> NominatedEntry.of(entries.lock(found), contest)));
    }

    /**
     * Lets nobody change a nomination beside their own: which one is chosen depends on the others.
     *
     * @throws ProblemException as {@link ContestAccess#holdRun}
     */
    public void requireRuns(NominatedEntry nomination) {
        contests.holdRun(nomination.contestId());
    }

    /**
     * Writes what speaks for a nomination whose lock is held.
     *
     * @param evidence JSON
     */
    public NominatedEntry nominate(UUID entry, String statement, String evidence) {
        entries.findById(entry).nominate(statement, evidence);
        return flushed(entry);
    }

    /** Recognises a nomination, whose lock is held, by a rule. */
    public NominatedEntry recognise(UUID entry, String rule) {
        entries.findById(entry).recognise(rule);
        return flushed(entry);
    }

    /**
     * The entries of a selection that still stand and were recognised directly or are among those whose rank brings a title,
     * in the order of registration.
     */
    public List<NominatedEntry> listChosen(UUID selection, Collection<UUID> titled, UUID after, int size) {
        return contests.announced(selection).stream()
                .flatMap(contest -> entries.listChosen(selection, titled, after, size).stream()
                        .map(entry -> NominatedEntry.of(entry, contest)))
                .toList();
    }

    private NominatedEntry flushed(UUID entry) {
        entries.flush();
        return find(entry).orElseThrow();
    }

    private static boolean isSelection(Contest contest) {
        return contest.kind() == ContestKind.SELECTION;
    }
}
