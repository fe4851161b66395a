package org.guildhall.contest.outcome.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.contest.outcome.board.BoardState;
import org.guildhall.contest.outcome.result.MarkingFaults;
import org.guildhall.contest.outcome.result.RankedStages;
import org.guildhall.contest.outcome.result.ResultEvents;
import org.guildhall.contest.outcome.result.ResultRows;
import org.guildhall.contest.outcome.result.ResultSets;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;

/** Publishes results for objections, by somebody else than who declared marking over, and makes them final afterwards. */
@ApplicationScoped
class Publishing {

    private final ContestAccess contests;
    private final ContestSteps steps;
    private final RankedStages stages;
    private final ResultSets sets;
    private final ResultRows rows;
    private final BoardState boards;
    private final OpenMatters openMatters;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Publishing(
            ContestAccess contests,
            ContestSteps steps,
            RankedStages stages,
            ResultSets sets,
            ResultRows rows,
            BoardState boards,
            OpenMatters openMatters,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.contests = contests;
        this.steps = steps;
        this.stages = stages;
        this.sets = sets;
        this.rows = rows;
        this.boards = boards;
        this.openMatters = openMatters;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param embargoUntil before which the public sees nothing; null for at once */
    @Transactional
    ContestView publish(UUID contestId, Instant embargoUntil) {
        Contest contest = contests.lockRun(contestId);
        Instant now = now();
        Instant embargo = embargoUntil == null || !embargoUntil.isAfter(now) ? null : embargoUntil;
        Instant until = publicityUntil(contest, embargo == null ? now : embargo);
        contest.publish(caller.subject(), until);
        requireNoOpenTies(contestId);
        boards.publish(contestId, now, embargo);
        List<ResultRows.Row> results = List.copyOf(rows.of(contestId).values());
        ContestView view = steps.done(
                contest,
                "results-published",
                (published, at) -> ResultEvents.published(published, results, at, until, embargo));
        outbox.append(results.stream()
                .map(row -> ResultEvents.result("result-published", contest, row, now))
                .toList());
        return view;
    }

    /** Whole days of business time, so that nobody must ask at what hour objections end; or no publicity at all. */
    private static Instant publicityUntil(Contest contest, Instant from) {
        if (contest.rules().publicityDays() == 0) {
            return from;
        }
        LocalDate first = LocalDate.ofInstant(from, Clocks.BUSINESS_ZONE);
        return first.plusDays(contest.rules().publicityDays() + 1L)
                .atStartOfDay(Clocks.BUSINESS_ZONE)
                .toInstant();
    }

    private void requireNoOpenTies(UUID contestId) {
        List<FieldError> ties = new ArrayList<>();
        stages.ofContest(contestId)
                .forEach(stage -> sets.inForce(stage.id(), Optional.empty())
                        .ifPresent(set -> ties.addAll(
                                MarkingFaults.of(stage, set.ranking().openTies()))));
        MarkingFaults.requireNone(ties);
    }

    @Transactional
    ContestView finalise(UUID contestId) {
        Contest contest = contests.lockRun(contestId);
        Instant now = now();
        contest.finalise(now);
        List<FieldError> matters = openMatters.of(contestId, now);
        if (!matters.isEmpty()) {
            throw ProblemException.of(409, "matters-open").withAll(matters);
        }
        List<ResultRows.Row> results = List.copyOf(rows.of(contestId).values());
        return steps.done(contest, "contest-finalised", (ended, at) -> ResultEvents.finalised(ended, results, at));
    }

    private Instant now() {
        return Clocks.now(clock);
    }
}
