package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.problem.ProblemException;

/** Who has won what in a contest, to those who may know, and what goes with it. */
@ApplicationScoped
public class Prizes {

    private final PrizeQueries queries;
    private final PrizeHonours honours;
    private final OfficerAccess access;

    Prizes(PrizeQueries queries, PrizeHonours honours, OfficerAccess access) {
        this.queries = queries;
        this.honours = honours;
        this.access = access;
    }

    /**
     * What each member has won, of a contest the caller runs; kept from others who settle it until the transaction ends.
     *
     * @throws ProblemException 409 before the results are final
     */
    @Transactional(TxType.MANDATORY)
    public List<AwardedPrize> settle(UUID contest) {
        PrizeQueries.Host host = queries.lock(contest).orElseThrow(ProblemException::notFound);
        access.requireRuns(host.organisationId());
        if (host.finalAt() == null) {
            throw ProblemException.of(409, "contest-not-final");
        }
        return queries.awarded(contest);
    }

    /** Enters the honours that go with prizes of a contest that was settled; how many there were. */
    @Transactional(TxType.MANDATORY)
    public int confer(UUID contest, List<AwardedPrize> awards) {
        return honours.confer(host(contest), awards);
    }

    /** @throws ProblemException 404 unless the caller may look into the contest's awards */
    @Transactional
    public void requireReadable(UUID contest) {
        access.requireReads(host(contest).organisationId());
    }

    @Transactional
    List<PrizeView> list(UUID contest, UUID project, int rank, UUID entry, int size) {
        requireReadable(contest);
        return queries.list(contest, project, rank, entry, size);
    }

    private PrizeQueries.Host host(UUID contest) {
        return queries.find(contest).orElseThrow(ProblemException::notFound);
    }
}
