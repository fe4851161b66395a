package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.outcome.result.FinalContest;
import org.guildhall.contest.outcome.result.FinalResult;
import org.guildhall.contest.outcome.result.FinalResults;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;

/** Who has won what in a contest, to those who may know, and what goes with it. */
@ApplicationScoped
public class Prizes {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** What a page lies behind. */
    private record Place(UUID project, int rank, UUID entry) {

        static final Place START = new Place(BEFORE_ALL, 0, BEFORE_ALL);

        static Place of(List<String> keys) {
            return new Place(UUID.fromString(keys.get(0)), Integer.parseInt(keys.get(1)), UUID.fromString(keys.get(2)));
        }
    }

    private final FinalResults results;
    private final PrizeHonours honours;
    private final Cursors cursors;

    Prizes(FinalResults results, PrizeHonours honours, Cursors cursors) {
        this.results = results;
        this.honours = honours;
        this.cursors = cursors;
    }

    /** A contest with what each member has won in it. */
    public record Settled(FinalContest contest, List<AwardedPrize> awards) {}

    /**
     * What each member has won, of a contest the caller runs; kept from others who settle it until the transaction ends.
     *
     * @throws ProblemException 409 before the results are final
     */
    @Transactional(TxType.MANDATORY)
    public Settled settle(UUID contestId) {
        FinalContest contest = results.lock(contestId);
        List<AwardedPrize> awards = results.ranked(contestId).stream()
                .filter(FinalResult::isAwarded)
                .flatMap(result -> AwardedPrize.of(contest, result))
                .toList();
        return new Settled(contest, awards);
    }

    /** Enters the honours that go with prizes of a contest that was settled; how many there were. */
    @Transactional(TxType.MANDATORY)
    public int confer(FinalContest contest, List<AwardedPrize> awards) {
        return honours.confer(contest, awards);
    }

    /** @throws ProblemException 404 unless the caller may look into the contest's awards */
    @Transactional
    public void requireReadable(UUID contest) {
        results.requireReadable(contest);
    }

    @Transactional
    Page<PrizeView> list(UUID contest, PageQuery page) {
        requireReadable(contest);
        return cursors.page(
                        "prizes:" + contest,
                        page,
                        Place.START,
                        Place::of,
                        (after, size) -> results.awarded(contest, after.project(), after.rank(), after.entry(), size),
                        result -> List.of(result.projectId(), result.rank(), result.entryId()))
                .map(PrizeView::of);
    }
}
