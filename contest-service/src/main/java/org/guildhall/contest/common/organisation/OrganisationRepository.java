package org.guildhall.contest.common.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The organisation tree as this service knows it. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    /** The organisation, once its way to the root is known: events of parent and child may arrive in any order. */
    public Optional<Organisation> findPlaced(UUID id) {
        return find("id = ?1 and path is not null", id).firstResultOptional();
    }
}
