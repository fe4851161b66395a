package org.guildhall.contest.recognition.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestKind;
import org.guildhall.kit.problem.ProblemException;

/** Contests that are selections; others don't exist here. */
@ApplicationScoped
class Selections {

    private final ContestAccess contests;

    Selections(ContestAccess contests) {
        this.contests = contests;
    }

    /** A selection the caller runs, kept in its state until the transaction ends. */
    Contest holdRun(UUID id) {
        return required(contests.holdRun(id));
    }

    /** @throws ProblemException 404 unless the caller may look into the selection as an officer */
    void requireReadable(UUID id) {
        required(contests.readable(id));
    }

    private static Contest required(Contest contest) {
        if (contest.kind() != ContestKind.SELECTION) {
            throw ProblemException.notFound();
        }
        return contest;
    }
}
