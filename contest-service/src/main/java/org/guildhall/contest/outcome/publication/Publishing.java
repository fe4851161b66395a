package org.guildhall.contest.outcome.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.contest.outcome.board.BoardState;
import org.guildhall.contest.outcome.result.OfficialRankings;
import org.guildhall.contest.outcome.result.ResultEvents;
import org.guildhall.contest.outcome.result.ResultRows;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Publishes results for objections, by somebody else than who declared marking over. */
@ApplicationScoped
class Publishing {

    /** Until it is over nothing can be made final or cancelled: a year that was mistyped must not hold a contest for ever. */
    private static final Duration LONGEST_EMBARGO = Duration.ofDays(366);

    private final ContestAccess contests;
    private final ContestSteps steps;
    private final OfficialRankings rankings;
    private final ResultRows rows;
    private final BoardState boards;
    private final Chronicle chronicle;

    Publishing(
            ContestAccess contests,
            ContestSteps steps,
            OfficialRankings rankings,
            ResultRows rows,
            BoardState boards,
            Chronicle chronicle) {
        this.contests = contests;
        this.steps = steps;
        this.rankings = rankings;
        this.rows = rows;
        this.boards = boards;
        this.chronicle = chronicle;
    }

    /** @param embargoUntil before which the public sees nothing; null for at once */
    @Transactional
    ContestView publish(UUID contestId, @Nullable Instant embargoUntil) {
        Contest contest = contests.lockRun(contestId);
        Instant now = chronicle.now();
        if (embargoUntil != null && embargoUntil.isAfter(now.plus(LONGEST_EMBARGO))) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/embargoUntil", "range"));
        }
        Instant embargo = embargoUntil == null || !embargoUntil.isAfter(now) ? null : embargoUntil;
        contest.publish(chronicle.actor(), embargo == null ? now : embargo);
        Instant until = contest.publicityUntil().orElseThrow();
        rankings.requireDecided(contestId);
        boards.publish(contestId, now, embargo);
        List<ResultRows.Row> results = List.copyOf(rows.of(contestId).values());
        ContestView view = steps.done(
                contest,
                "results-published",
                (published, at) -> ResultEvents.published(published, results, at, until, embargo));
        chronicle.tell(results.stream()
                .map(row -> ResultEvents.result("result-published", contest, row, now, embargo))
                .toList());
        return view;
    }
}
