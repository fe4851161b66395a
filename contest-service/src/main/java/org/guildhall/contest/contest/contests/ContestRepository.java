package org.guildhall.contest.contest.contests;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.organisation.Units;

/** All queries for contests. */
@ApplicationScoped
class ContestRepository implements PanacheRepositoryBase<Contest, UUID> {

    private static final String BELOW = "SELECT c.* FROM contest c " + Units.join("o", "c.organisation_id") + " WHERE "
            + Units.belowAny("o", ":below") + " AND c.id < :before ORDER BY c.id DESC LIMIT :size";

    /** The contest, kept from being changed by others until this transaction ends. */
    Optional<Contest> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The contest, kept in its state until this transaction ends; many may hold it at once. */
    Optional<Contest> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Contests of organisations below any of the path prefixes, the newest first. */
    List<Contest> listBelow(List<String> prefixes, UUID before, int size) {
        return getEntityManager()
                .createNativeQuery(BELOW, Contest.class)
                .setParameter("below", prefixes.stream().map(Units::subtree).toArray(String[]::new))
                .setParameter("before", before)
                .setParameter("size", size)
                .getResultList();
    }

    /** Contests of these organisations that take entries now or later, the newest first. */
    List<Contest> listOpen(Collection<UUID> organisations, Instant now, UUID before, int size) {
        return find("""
                        organisationId in ?1 and state = ?2 and entryWindow.closesAt > ?3 and id < ?4
                        order by id desc""", organisations, ContestState.ENTRY_OPEN, now, before)
                .page(0, size)
                .list();
    }
}
