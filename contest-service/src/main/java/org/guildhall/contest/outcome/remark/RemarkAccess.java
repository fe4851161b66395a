package org.guildhall.contest.outcome.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.outcome.objection.Objection;
import org.guildhall.contest.outcome.objection.ObjectionRepository;
import org.guildhall.kit.problem.ProblemException;

/** What must be so for a re-marking: that results stand and aren't final, and that the objection it remedies was upheld. */
@ApplicationScoped
class RemarkAccess {

    private final ContestAccess contests;
    private final ObjectionRepository objections;
    private final RemarkPersons persons;

    RemarkAccess(ContestAccess contests, ObjectionRepository objections, RemarkPersons persons) {
        this.contests = contests;
        this.objections = objections;
        this.persons = persons;
    }

    void requireReadable(UUID contest) {
        contests.readable(contest);
    }

    /** A contest the caller runs, locked. */
    Contest lock(UUID id) {
        return contests.lockRun(id);
    }

    /** A contest the caller runs, locked, whose results stand and aren't final yet. */
    Contest lockCorrectable(UUID id) {
        Contest contest = lock(id);
        if (!List.of(ContestState.MARKED, ContestState.PUBLICITY).contains(contest.state())) {
            throw ProblemException.of(409, "contest-state", contest.state());
        }
        return contest;
    }

    /** @throws ProblemException as {@link RemarkPersons#requireMayPropose} */
    void requireMayPropose(Contest contest, NewRemarkSet wish) {
        persons.requireMayPropose(contest, wish);
        if (wish.objectionId() != null) {
            upheld(contest, wish.objectionId());
        }
    }

    /** @throws ProblemException as {@link RemarkPersons#requireMayApply} */
    void requireMayApply(Contest contest, RemarkSet set, NewRemarkSet wish, String actor) {
        persons.requireMayApply(contest, set, wish, actor);
    }

    /** An objection to the contest's results, locked, whose remedy is due. */
    Objection upheld(Contest contest, UUID id) {
        Objection objection = objections
                .lock(id)
                .filter(found -> found.contestId().equals(contest.id()))
                .orElseThrow(() -> ProblemException.of(409, "objection-not-upheld"));
        objection.requireUpheld();
        return objection;
    }
}
