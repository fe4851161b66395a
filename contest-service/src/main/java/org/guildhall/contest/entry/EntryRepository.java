package org.guildhall.contest.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<Entry, UUID> {

    Optional<Entry> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isEntered(UUID project, UUID member) {
        return count("projectId = ?1 and memberId = ?2 and status <> ?3", project, member, EntryStatus.WITHDRAWN) > 0;
    }

    /** The project's entries in the order of registration, withdrawn ones too. */
    List<Entry> listOf(UUID project, UUID after, int size) {
        return find("projectId = ?1 and id > ?2 order by id", project, after)
                .page(0, size)
                .list();
    }

    /** The member's entries, the newest first. */
    List<Entry> listOfMember(UUID member, UUID before, int size) {
        return find("memberId = ?1 and id < ?2 order by id desc", member, before)
                .page(0, size)
                .list();
    }
}
