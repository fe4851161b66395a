package org.guildhall.contest.outcome.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.judging.panel.ConflictsOfInterest;
import org.guildhall.contest.outcome.board.BoardState;
import org.guildhall.contest.outcome.board.PublicWindow;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** How much of a contest's results whoever calls may see: officers all, unless they judge in it; others what is public. */
@ApplicationScoped
class ResultAccess {

    private final ContestAccess contests;
    private final ConflictsOfInterest conflicts;
    private final BoardState boards;
    private final Caller caller;

    ResultAccess(ContestAccess contests, ConflictsOfInterest conflicts, BoardState boards, Caller caller) {
        this.contests = contests;
        this.conflicts = conflicts;
        this.boards = boards;
        this.caller = caller;
    }

    /** @throws ProblemException 404 for whom there is nothing to see yet */
    PublicWindow window(UUID contest) {
        if (caller.isSignedIn() && contests.isReadable(contest) && !conflicts.judges(contest, caller.subject())) {
            return PublicWindow.ALL;
        }
        return boards.window(contest).orElseThrow(ProblemException::notFound);
    }
}
