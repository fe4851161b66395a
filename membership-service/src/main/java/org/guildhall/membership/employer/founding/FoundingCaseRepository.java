package org.guildhall.membership.employer.founding;

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
class FoundingCaseRepository implements PanacheRepositoryBase<FoundingCase, UUID> {

    Optional<FoundingCase> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where a case is, without reading the row that will be locked. */
    Optional<UUID> organisationOf(UUID id) {
        return find("select c.organisationId from FoundingCase c where c.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    long countOpen(UUID organisationId) {
        return count("organisationId = ?1 and status = ?2", organisationId, FoundingCaseStatus.OPEN);
    }

    /** Those of the organisations that have an open one. */
    Set<UUID> openAmong(Collection<UUID> organisationIds) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select distinct c.organisationId from FoundingCase c
                        where c.organisationId in :organisations and c.status = :status""", UUID.class)
                .setParameter("organisations", organisationIds)
                .setParameter("status", FoundingCaseStatus.OPEN)
                .getResultList());
    }

    /** Those that are open there, locked. */
    List<FoundingCase> lockOpen(UUID organisationId) {
        return find("organisationId = ?1 and status = ?2 order by id", organisationId, FoundingCaseStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that are open although their employer has a union or is closed, locked. */
    List<FoundingCase> lockOvertaken(int limit) {
        return find("""
                        status = ?1 and exists (
                            select 1 from Employer e where e.id = employerId
                                and (e.details.unionId is not null or e.ending.closedOn is not null))
                        order by id""", FoundingCaseStatus.OPEN)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The newest first. */
    List<FoundingCase> findInScope(
            List<String> prefixes,
            @Nullable FoundingCaseStatus status,
            @Nullable UUID organisation,
            UUID before,
            int limit) {
        Parameters parameters = Parameters.with("before", before);
        StringBuilder query = new StringBuilder(
                "select c from FoundingCase c join Organisation o on o.id = c.organisationId where c.id < :before and ");
        query.append(Subtrees.condition("o.path", prefixes, parameters));
        if (status != null) {
            query.append(" and c.status = :status");
            parameters.and("status", status);
        }
        if (organisation != null) {
            query.append(" and c.organisationId = :organisation");
            parameters.and("organisation", organisation);
        }
        return find(query + " order by c.id desc", parameters).page(0, limit).list();
    }
}
