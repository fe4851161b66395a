package org.guildhall.contest.outcome.remark;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All queries for re-marking sets. */
@ApplicationScoped
public class RemarkSetRepository implements PanacheRepositoryBase<RemarkSet, UUID> {

    Optional<RemarkSet> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The contest's sets that are neither applied nor cancelled, at most a hundred. */
    public List<UUID> proposed(UUID contest) {
        return find("contestId = ?1 and state = ?2 order by id", contest, RemarkState.PROPOSED).page(0, 100).stream()
                .map(RemarkSet::id)
                .toList();
    }
}
