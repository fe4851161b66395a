package org.guildhall.contest.outcome.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.access.SecondPerson;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.entry.EntrantQueries;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;
import org.guildhall.contest.judging.panel.ConflictsOfInterest;
import org.guildhall.contest.outcome.result.JuryRows;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Who may propose a re-marking and who apply it: nobody who competes, and what is published changes by two persons. */
@ApplicationScoped
class RemarkPersons {

    private final EntrantQueries entrants;
    private final ConflictsOfInterest conflicts;
    private final JuryRows jury;
    private final OwnActs ownActs;

    RemarkPersons(EntrantQueries entrants, ConflictsOfInterest conflicts, JuryRows jury, OwnActs ownActs) {
        this.entrants = entrants;
        this.conflicts = conflicts;
        this.jury = jury;
        this.ownActs = ownActs;
    }

    /** @throws ProblemException 403 for who competes, 422 for a change of published results without objection or cause */
    void requireMayPropose(Contest contest, NewRemarkSet wish) {
        requireOutsider(contest);
        requireGround(contest, wish);
    }

    /**
     * @throws ProblemException 403 for who competes or judged; 409 {@code second-person}, once published, for who proposed it,
     *     declared marking over, or decided on a tie, which counts from the next ranking on
     */
    void requireMayApply(Contest contest, RemarkSet set, NewRemarkSet wish, String actor) {
        requireOutsider(contest);
        if (isPublished(contest)) {
            requireGround(contest, wish);
            SecondPerson.require(actor, set.proposedBy(), contest.markedBy().orElse(null));
            SecondPerson.require(actor, jury.decidersOf(set.stageId()).toArray(String[]::new));
            conflicts.requireNoJudge(contest.id(), actor);
        }
    }

    /** One changed sheet moves the ranks of others, too. */
    private void requireOutsider(Contest contest) {
        ownActs.requireNoneOf(
                entrants.ofContest(contest.id()).values().stream()
                        .flatMap(List::stream)
                        .map(Behind::memberId)
                        .toList(),
                OwnActs.CONFLICT);
    }

    private static void requireGround(Contest contest, NewRemarkSet wish) {
        if (isPublished(contest) && wish.objectionId() == null && wish.cause() == null) {
            throw ProblemException.of(422, "remark-without-ground").with(new FieldError("/cause", "required"));
        }
    }

    private static boolean isPublished(Contest contest) {
        return contest.state() == ContestState.PUBLICITY;
    }
}
