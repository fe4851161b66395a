package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.entry.EntrantQueries;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;
import org.guildhall.kit.problem.ProblemException;

/** What contests came to, for those who award something for it: levels, prizes, honours, certificates. */
@ApplicationScoped
public class FinalResults {

    private final ContestAccess contests;
    private final FinalResultQueries queries;
    private final ResultRows rows;
    private final EntrantQueries entrants;

    FinalResults(ContestAccess contests, FinalResultQueries queries, ResultRows rows, EntrantQueries entrants) {
        this.contests = contests;
        this.queries = queries;
        this.rows = rows;
        this.entrants = entrants;
    }

    /**
     * A contest the caller runs, kept from others who award something for it until the transaction ends.
     *
     * @throws ProblemException 404 outside the caller's scope, 409 before the results are final
     */
    @Transactional(TxType.MANDATORY)
    public FinalContest lock(UUID contest) {
        FinalContest locked = FinalContest.of(contests.lockRun(contest));
        locked.requireFinal();
        return locked;
    }

    /** @throws ProblemException 404 unless the caller may look into the contest as an officer */
    public void requireReadable(UUID contest) {
        contests.readable(contest);
    }

    /** All ranked entries by project, in the order in which these were added, and rank. */
    @Transactional(TxType.MANDATORY)
    public List<FinalResult> ranked(UUID contest) {
        return withMembers(queries.ranked(contest));
    }

    /** The ranked entries of these projects, in the same order. */
    @Transactional(TxType.MANDATORY)
    public List<FinalResult> rankedOf(Collection<UUID> projects) {
        return withMembers(queries.rankedOf(projects));
    }

    /** The next entries with a prize or a medal after project, rank and entry, by these. */
    @Transactional(TxType.MANDATORY)
    public List<FinalResult> awarded(UUID contest, UUID project, int rank, UUID entry, int size) {
        return withMembers(queries.awarded(contest, project, rank, entry, size));
    }

    /** All results, those of guests too, who have no rank. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, ResultRows.Row> byEntry(UUID contest) {
        return rows.of(contest);
    }

    private List<FinalResult> withMembers(List<FinalResult> results) {
        Map<UUID, List<Behind>> members =
                entrants.behind(results.stream().map(FinalResult::entryId).toList());
        return results.stream()
                .map(result -> result.with(members.getOrDefault(result.entryId(), List.of())))
                .toList();
    }
}
