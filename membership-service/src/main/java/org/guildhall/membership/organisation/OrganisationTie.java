package org.guildhall.membership.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What another feature keeps at organisations: it stands in the way of closing one, and goes along when one merges into
 * another. The features are asked in the order of their {@link jakarta.annotation.Priority}, the highest first; whoever makes
 * members of what waits comes before the members.
 */
public interface OrganisationTie {

    /** What keeps the organisation from closing, with the number of it, which may be nought. */
    default Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of();
    }

    /** Those of many organisations that {@link #obstacles} keep from closing. */
    default Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return organisationIds.stream()
                .filter(id -> obstacles(id).values().stream().anyMatch(count -> count > 0))
                .collect(Collectors.toSet());
    }

    /**
     * Brings everything to the organisation that goes on. Nobody adds anything to the one that ends meanwhile: whoever does has
     * asked {@link Organisations#keepOpen}.
     */
    void follow(Merger merger);

    /** Does beforehand what takes long, while others may still add to it; {@link #follow} then does the rest. */
    default void begin(Merger merger) {}
}
