package org.guildhall.contest.recognition.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PrizeCertificateRepository implements PanacheRepositoryBase<PrizeCertificate, UUID> {

    /** Whose certificate of which entry. */
    record Key(UUID entryId, UUID memberId) {}

    Set<Key> keysOf(UUID contest) {
        return find("contestId", contest).stream()
                .map(issued -> new Key(issued.entryId(), issued.memberId()))
                .collect(Collectors.toSet());
    }

    List<PrizeCertificate> listAllOf(UUID contest, Collection<UUID> projects) {
        return list("contestId = ?1 and projectId in ?2 order by id", contest, projects);
    }

    List<PrizeCertificate> listOf(UUID contest, UUID after, int size) {
        return find("contestId = ?1 and id > ?2 order by id", contest, after)
                .page(0, size)
                .list();
    }
}
