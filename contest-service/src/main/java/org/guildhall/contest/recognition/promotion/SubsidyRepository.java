package org.guildhall.contest.recognition.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.organisation.Units;

@ApplicationScoped
class SubsidyRepository implements PanacheRepositoryBase<Subsidy, UUID> {

    private static final String BELOW =
            "SELECT s.* FROM subsidy s " + Units.join("o", "s.organisation_id") + " WHERE " + Units.below("o", ":below")
                    + """
              AND s.id > :after
              AND s.due_month <= coalesce(CAST(:month AS date), 'infinity')
              AND (CAST(:paid AS boolean) IS NULL OR (s.paid_at IS NOT NULL) = CAST(:paid AS boolean))
            ORDER BY s.id LIMIT :size""";

    Optional<Subsidy> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Payments to the member, the latest due first. */
    List<Subsidy> listOfMember(UUID member, int size) {
        return find("memberId = ?1 order by dueMonth desc, id desc", member)
                .page(0, size)
                .list();
    }

    /** Payments of contests of the subtree, in the order in which they were granted. */
    List<Subsidy> listBelow(String path, SubsidyFilter filter, UUID after, int size) {
        return getEntityManager()
                .createNativeQuery(BELOW, Subsidy.class)
                .setParameter("below", Units.subtree(path))
                .setParameter("after", after)
                .setParameter("month", filter.lastMonth())
                .setParameter("paid", filter.isPaid())
                .setParameter("size", size)
                .getResultList();
    }
}
