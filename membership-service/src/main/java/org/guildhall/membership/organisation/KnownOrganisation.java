package org.guildhall.membership.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that stands in the tree.
 *
 * @param parentId null for a root
 * @param path as {@link Place#path}
 */
public record KnownOrganisation(
        UUID id,
        @Nullable UUID parentId,
        String name,
        OrganisationLevel level,
        OrganisationKind kind,
        OrganisationDetails details,
        String path) {

    static KnownOrganisation of(Organisation organisation) {
        return new KnownOrganisation(
                organisation.id(),
                organisation.parentId().orElse(null),
                organisation.name(),
                organisation.level(),
                organisation.kind(),
                organisation.details(),
                organisation.path());
    }
}
