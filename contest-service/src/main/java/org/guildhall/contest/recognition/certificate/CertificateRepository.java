package org.guildhall.contest.recognition.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

    Optional<Certificate> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Optional<Certificate> lockByCode(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Certificate> listNewestOfMember(UUID member, int size) {
        return find("memberId = ?1 order by id desc", member).page(0, size).list();
    }

    List<Certificate> listOfMember(UUID member, UUID after, int size) {
        return find("memberId = ?1 and id > ?2 order by id", member, after)
                .page(0, size)
                .list();
    }
}
