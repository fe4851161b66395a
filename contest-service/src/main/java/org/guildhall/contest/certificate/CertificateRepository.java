package org.guildhall.contest.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

    private static final String TEXTS = """
            SELECT c.title, p.title, p.trade, o.name FROM contest c JOIN project p ON p.contest_id = c.id
            LEFT JOIN organisation_copy o ON o.id = c.organisation_id WHERE p.id = :project""";

    /** Whose certificate of which entry. */
    record Key(UUID entryId, UUID memberId) {}

    Set<Key> keysOf(UUID contest) {
        return find("contestId", contest).stream()
                .map(issued -> new Key(issued.entryId(), issued.memberId()))
                .collect(Collectors.toSet());
    }

    Optional<Certificate> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Optional<Certificate> lockByCode(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Certificate> listOf(UUID contest, UUID after, int size) {
        return find("contestId = ?1 and id > ?2 order by id", contest, after)
                .page(0, size)
                .list();
    }

    List<Certificate> listOfMember(UUID member, UUID after, int size) {
        return find("memberId = ?1 and id > ?2 order by id", member, after)
                .page(0, size)
                .list();
    }

    /** What the certificate says, as contest, project and organisation are called now. */
    CertificateTexts textsOf(Certificate certificate) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery(TEXTS, Object[].class)
                .setParameter("project", certificate.projectId())
                .getSingleResult();
        return new CertificateTexts((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }
}
