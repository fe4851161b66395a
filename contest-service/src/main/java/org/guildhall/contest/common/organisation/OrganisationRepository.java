package org.guildhall.contest.common.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisation tree as this service knows it. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    /** The organisation, once its way to the root is known: events of parent and child may arrive in any order. */
    public Optional<Organisation> findPlaced(UUID id) {
        return find("id = ?1 and path is not null", id).firstResultOptional();
    }

    /** Those that are in one of these by a merger, or by several one after the other. */
    public List<Organisation> listMergedInto(Collection<UUID> ids) {
        return list("mergedPath in (select o.path from Organisation o where o.id in ?1)", ids);
    }
}
