package org.guildhall.contest.recognition.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

    private static final String TEXTS = """
            SELECT coalesce(c.title, q.title), p.title, p.trade, o.name FROM certificate k
            LEFT JOIN contest c ON c.id = k.contest_id LEFT JOIN project p ON p.id = k.project_id
            LEFT JOIN quiz q ON q.id = k.quiz_id LEFT JOIN organisation_copy o ON o.id = k.organisation_id
            WHERE k.id = :id""";

    Optional<Certificate> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Optional<Certificate> lockByCode(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Certificate> listOfMember(UUID member, UUID after, int size) {
        return find("memberId = ?1 and id > ?2 order by id", member, after)
                .page(0, size)
                .list();
    }

    /** What the certificate says, as contest, project, quiz and organisation are called now. */
    CertificateTexts textsOf(Certificate certificate) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery(TEXTS, Object[].class)
                .setParameter("id", certificate.id())
                .getSingleResult();
        return new CertificateTexts((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }
}
