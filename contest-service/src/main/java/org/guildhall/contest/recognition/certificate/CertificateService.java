package org.guildhall.contest.recognition.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.name.MembershipNames;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;

/** Lets anybody verify certificates of whatever kind, shows them to their holder, and prints one for them. */
@ApplicationScoped
class CertificateService {

    private final CertificateRepository certificates;
    private final CertificateViews views;
    private final OfficerAccess access;
    private final MembershipNames names;
    private final CertificateDocument document;

    CertificateService(
            CertificateRepository certificates,
            CertificateViews views,
            OfficerAccess access,
            MembershipNames names,
            CertificateDocument document) {
        this.certificates = certificates;
        this.views = views;
        this.access = access;
        this.names = names;
        this.document = document;
    }

    /** What anybody who has the code may know. */
    @Transactional
    CertificateView verify(String code) {
        return views.of(find(code));
    }

    @Transactional
    Page<CertificateView> listMine(PageQuery page) {
        Optional<UUID> member = access.callingMember().map(Member::id);
        return views.page(
                "certificates-mine",
                page,
                (after, size) -> member.map(own -> certificates.listOfMember(own, after, size))
                        .orElse(List.of()));
    }

    /**
     * The document, for its holder. The name is asked of membership with the holder's own token, outside a transaction, and
     * only the masked one is kept.
     *
     * @throws ProblemException 404 to anybody else, 503 while membership doesn't answer
     */
    byte[] print(String code) {
        CertificateView certificate = QuarkusTransaction.requiringNew().call(() -> requireOwn(code));
        String name = names.own();
        QuarkusTransaction.requiringNew()
                .run(() -> certificates.lockByCode(certificate.code()).ifPresent(kept -> kept.name(name)));
        return document.of(certificate, name);
    }

    private CertificateView requireOwn(String code) {
        Certificate certificate = find(code);
        if (!access.isCaller(certificate.memberId())) {
            throw ProblemException.notFound();
        }
        return views.of(certificate);
    }

    private Certificate find(String code) {
        return CertificateCode.typed(code).flatMap(certificates::findByCode).orElseThrow(ProblemException::notFound);
    }
}
