package org.guildhall.contest.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.Contestants;
import org.guildhall.contest.judging.panel.ConflictsOfInterest;
import org.guildhall.kit.problem.ProblemException;

/** Who may have a list with names: whoever runs the contest, unless they compete or judge in it. In a transaction. */
@ApplicationScoped
class RosterAccess {

    private final ContestAccess contests;
    private final Contestants contestants;
    private final ConflictsOfInterest conflicts;
    private final OwnActs ownActs;
    private final Chronicle chronicle;

    RosterAccess(
            ContestAccess contests,
            Contestants contestants,
            ConflictsOfInterest conflicts,
            OwnActs ownActs,
            Chronicle chronicle) {
        this.contests = contests;
        this.contestants = contestants;
        this.conflicts = conflicts;
        this.ownActs = ownActs;
        this.chronicle = chronicle;
    }

    /**
     * The contest, kept in its state until the transaction ends.
     *
     * @throws ProblemException 404 outside the caller's scope; 403 {@code conflict-of-interest} or {@code sign-in-unlinked}; 409
     *     {@code contest-state} when there is no such list
     */
    Contest hold(UUID id, RosterKind kind) {
        Contest contest = contests.holdRun(id);
        conflicts.requireNoJudge(id, chronicle.actor());
        // Membership tells names to nobody of whom it doesn't know which member they are; so does this, in every state.
        ownActs.requireOutsider(own -> contestants.include(id, own), OwnActs.CONFLICT);
        if (!kind.isDrawnIn(contest.state())) {
            throw ProblemException.of(409, "contest-state", contest.state());
        }
        return contest;
    }
}
