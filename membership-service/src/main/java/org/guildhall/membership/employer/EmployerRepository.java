package org.guildhall.membership.employer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.membership.organisation.Subtrees;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EmployerRepository implements PanacheRepositoryBase<Employer, UUID> {

    /** What a list is narrowed to; null for all. */
    record Wanted(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String area,
            @Nullable UUID unionId,
            @Nullable Boolean united,
            boolean closedToo) {}

    Optional<Employer> findOpenByCode(String creditCode) {
        return find("details.creditCode = ?1 and ending.closedOn is null", creditCode)
                .firstResultOptional();
    }

    void record(EmployerChange change) {
        getEntityManager().persist(change);
    }

    /** The newest first, those before a version. */
    List<EmployerChange> findChanges(UUID employerId, long beforeVersion, int limit) {
        return getEntityManager()
                .createQuery("""
                        from EmployerChange c where c.employerId = :employer and c.version < :before
                        order by c.version desc""", EmployerChange.class)
                .setParameter("employer", employerId)
                .setParameter("before", beforeVersion)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those kept in these subtrees, in the order of their ids. */
    List<Employer> findInScope(List<String> prefixes, Wanted wanted, UUID after, int limit) {
        Parameters parameters = Parameters.with("after", after);
        StringBuilder query = new StringBuilder(
                "select e from Employer e join Organisation o on o.id = e.keeperId where e.id > :after and ");
        query.append(Subtrees.condition("o.path", prefixes, parameters));
        add(query, " and position(:name in e.details.name) > 0", "name", wanted.name(), parameters);
        add(query, " and e.details.creditCode = :creditCode", "creditCode", wanted.creditCode(), parameters);
        String area = wanted.area() == null ? null : wanted.area() + "%";
        add(query, " and e.details.areaCode like :area", "area", area, parameters);
        add(query, " and e.details.unionId = :union", "union", wanted.unionId(), parameters);
        if (wanted.united() != null) {
            query.append(" and e.details.unionId is ").append(wanted.united() ? "not null" : "null");
        }
        if (!wanted.closedToo()) {
            query.append(" and e.ending.closedOn is null");
        }
        return find(query + " order by e.id", parameters).page(0, limit).list();
    }

    private static void add(
            StringBuilder query, String clause, String name, @Nullable Object value, Parameters parameters) {
        if (value != null) {
            query.append(clause);
            parameters.and(name, value);
        }
    }
}
