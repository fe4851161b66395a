package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.recognition.award.AwardedPrize;
import org.guildhall.contest.recognition.award.Prizes;
import org.guildhall.contest.recognition.certificate.PrizeCertificateRepository.Key;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Issues the certificates of a contest's prizes. */
@ApplicationScoped
class PrizeCertificateService {

    private final PrizeCertificateRepository certificates;
    private final CertificateViews views;
    private final Prizes prizes;
    private final OfficerAccess access;
    private final OwnActs ownActs;
    private final Ids ids;
    private final Clock clock;

    PrizeCertificateService(
            PrizeCertificateRepository certificates,
            CertificateViews views,
            Prizes prizes,
            OfficerAccess access,
            OwnActs ownActs,
            Ids ids,
            Clock clock) {
        this.certificates = certificates;
        this.views = views;
        this.prizes = prizes;
        this.access = access;
        this.ownActs = ownActs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Issues what hasn't been issued: to each member behind an entry with a prize or a medal; and what honours go with the
     * prizes come into the register, or before the organisation that confers them.
     *
     * @throws ProblemException 403 to who is among them, 409 before the results are final
     */
    @Transactional
    IssuedCertificates issue(UUID contestId) {
        Prizes.Settled settled = prizes.settle(contestId);
        Set<Key> known = certificates.keysOf(contestId);
        Instant now = Clocks.now(clock);
        List<AwardedPrize> unissued = settled.awards().stream()
                .filter(award -> !known.contains(new Key(award.entryId(), award.memberId())))
                .toList();
        ownActs.requireNoneOf(unissued.stream().map(AwardedPrize::memberId).toList(), "own-honour");
        unissued.forEach(award -> certificates.persist(new PrizeCertificate(ids.next(), award, access.subject(), now)));
        int conferred = prizes.confer(settled.contest(), unissued);
        return new IssuedCertificates(unissued.size(), known.size(), conferred);
    }

    @Transactional
    Page<CertificateView> list(UUID contestId, PageQuery page) {
        prizes.requireReadable(contestId);
        return views.page(
                "certificates:" + contestId, page, (after, size) -> certificates.listOf(contestId, after, size));
    }
}
