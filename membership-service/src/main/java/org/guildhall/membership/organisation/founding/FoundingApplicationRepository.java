package org.guildhall.membership.organisation.founding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.organisation.Subtrees;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FoundingApplicationRepository implements PanacheRepositoryBase<FoundingApplication, UUID> {

    Optional<FoundingApplication> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean waits(String applicant) {
        return count("applicant = ?1 and status = ?2", applicant, FoundingStatus.APPLIED) > 0;
    }

    long countWaiting(UUID parentId) {
        return count("parentId = ?1 and status = ?2", parentId, FoundingStatus.APPLIED);
    }

    /** Those of the organisations below which somebody wants to found one. */
    Set<UUID> waitingAmong(Collection<UUID> parentIds) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select distinct f.parentId from FoundingApplication f
                        where f.parentId in :parents and f.status = :status""", UUID.class)
                .setParameter("parents", parentIds)
                .setParameter("status", FoundingStatus.APPLIED)
                .getResultList());
    }

    /** Whoever has read them finds that they are others now. */
    void moveWaiting(UUID from, UUID to) {
        update(
                "update versioned FoundingApplication set parentId = ?1 where parentId = ?2 and status = ?3",
                to,
                from,
                FoundingStatus.APPLIED);
    }

    /** The newest first. */
    List<FoundingApplication> findBy(String applicant, UUID before, int limit) {
        return find("applicant = ?1 and id < ?2 order by id desc", applicant, before)
                .page(0, limit)
                .list();
    }

    /** Those to unions in these subtrees, in the order in which they came. */
    List<FoundingApplication> findInScope(
            List<String> prefixes, @Nullable FoundingStatus status, UUID after, int limit) {
        Parameters parameters = Parameters.with("after", after);
        StringBuilder query = new StringBuilder(
                "select a from FoundingApplication a join Organisation o on o.id = a.parentId where a.id > :after and ");
        query.append(Subtrees.condition("o.path", prefixes, parameters));
        if (status != null) {
            query.append(" and a.status = :status");
            parameters.and("status", status);
        }
        return find(query + " order by a.id", parameters).page(0, limit).list();
    }
}
