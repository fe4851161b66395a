package org.guildhall.contest.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.award.AwardedPrize;
import org.guildhall.contest.award.Prizes;
import org.guildhall.contest.certificate.CertificateRepository.Key;
import org.guildhall.contest.contest.OfficerAccess;
import org.guildhall.contest.member.Member;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Issues certificates, lets anybody verify them, and prints one for its holder. */
@ApplicationScoped
class CertificateService {

    /** A certificate in a list, with the id that cursors are made of. */
    record Listed(UUID id, CertificateView certificate) {}

    private final CertificateRepository certificates;
    private final Prizes prizes;
    private final OfficerAccess access;
    private final HolderNames names;
    private final CertificateDocument document;
    private final Ids ids;
    private final Clock clock;

    CertificateService(
            CertificateRepository certificates,
            Prizes prizes,
            OfficerAccess access,
            HolderNames names,
            CertificateDocument document,
            Ids ids,
            Clock clock) {
        this.certificates = certificates;
        this.prizes = prizes;
        this.access = access;
        this.names = names;
        this.document = document;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Issues what hasn't been issued: to each member behind an entry with a prize or a medal; and what honours go with the
     * prizes come into the register, or before the organisation that confers them.
     *
     * @throws ProblemException 409 before the results are final
     */
    @Transactional
    IssuedCertificates issue(UUID contestId) {
        List<AwardedPrize> awards = prizes.settle(contestId);
        Set<Key> known = certificates.keysOf(contestId);
        Instant now = Clocks.now(clock);
        List<AwardedPrize> unissued = awards.stream()
                .filter(award -> !known.contains(new Key(award.entryId(), award.memberId())))
                .toList();
        unissued.forEach(award -> certificates.persist(
                new Certificate(ids.next(), CertificateCode.random(), award, access.subject(), now)));
        int conferred = prizes.confer(contestId, unissued);
        return new IssuedCertificates(unissued.size(), known.size(), conferred);
    }

    /** What anybody who has the code may know. */
    @Transactional
    CertificateView verify(String code) {
        return view(find(code));
    }

    @Transactional
    List<Listed> list(UUID contestId, UUID after, int size) {
        prizes.requireReadable(contestId);
        return certificates.listOf(contestId, after, size).stream()
                .map(this::listed)
                .toList();
    }

    @Transactional
    List<Listed> listMine(UUID after, int size) {
        return access
                .callingMember()
                .map(member -> certificates.listOfMember(member.id(), after, size))
                .orElse(List.of())
                .stream()
                .map(this::listed)
                .toList();
    }

    /**
     * The document, for its holder. The name is asked of membership with the holder's own token, outside a transaction, and
     * only the masked one is kept.
     *
     * @throws ProblemException 404 to anybody else, 503 while membership doesn't answer
     */
    byte[] print(String code, String token) {
        CertificateView certificate = QuarkusTransaction.requiringNew().call(() -> requireOwn(code));
        String name = names.of(token);
        QuarkusTransaction.requiringNew()
                .run(() -> certificates.lockByCode(code).ifPresent(kept -> kept.name(name)));
        return document.of(certificate, name);
    }

    private CertificateView requireOwn(String code) {
        UUID caller = access.callingMember().map(Member::id).orElseThrow(ProblemException::notFound);
        Certificate certificate = find(code);
        if (!certificate.memberId().equals(caller)) {
            throw ProblemException.notFound();
        }
        return view(certificate);
    }

    private Certificate find(String code) {
        return Optional.of(code)
                .filter(CertificateCode::isOne)
                .flatMap(certificates::findByCode)
                .orElseThrow(ProblemException::notFound);
    }

    private Listed listed(Certificate certificate) {
        return new Listed(certificate.id(), view(certificate));
    }

    private CertificateView view(Certificate certificate) {
        return CertificateView.of(certificate, certificates.textsOf(certificate));
    }
}
