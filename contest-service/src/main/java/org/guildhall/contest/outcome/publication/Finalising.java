package org.guildhall.contest.outcome.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.contest.outcome.result.ResultEvents;
import org.guildhall.contest.outcome.result.ResultRows;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Makes published results final, once the time for objections is over and everything that stands against them settled. */
@ApplicationScoped
class Finalising {

    private final ContestAccess contests;
    private final ContestSteps steps;
    private final ResultRows rows;
    private final OpenMatters openMatters;
    private final Chronicle chronicle;

    Finalising(
            ContestAccess contests, ContestSteps steps, ResultRows rows, OpenMatters openMatters, Chronicle chronicle) {
        this.contests = contests;
        this.steps = steps;
        this.rows = rows;
        this.openMatters = openMatters;
        this.chronicle = chronicle;
    }

    @Transactional
    ContestView finalise(UUID contestId) {
        Contest contest = contests.lockRun(contestId);
        Instant now = chronicle.now();
        contest.finalise(chronicle.actor(), now);
        List<FieldError> matters = openMatters.of(contestId, now);
        if (!matters.isEmpty()) {
            throw ProblemException.of(409, "matters-open").withAll(matters);
        }
        List<ResultRows.Row> results = List.copyOf(rows.of(contestId).values());
        return steps.done(contest, "contest-finalised", (ended, at) -> ResultEvents.finalised(ended, results, at));
    }
}
