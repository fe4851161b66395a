package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Place;

/** Knows how long unions have to answer: as the nearest organisation above has set it, else as usual. */
@ApplicationScoped
class TransferPolicies {

    private final TransferPolicyRows rows;
    private final OrganisationPlaces places;

    TransferPolicies(TransferPolicyRows rows, OrganisationPlaces places) {
        this.rows = rows;
        this.places = places;
    }

    /** The terms of unions whose turn it is from today on, by their ids. */
    Map<UUID, TransferTerm> termsFrom(LocalDate today, Collection<UUID> organisations) {
        Map<UUID, Place> found = places.find(organisations);
        Map<UUID, TransferPolicy> set = rows.find(found.values().stream()
                .flatMap(place -> place.upwards().stream())
                .collect(Collectors.toSet()));
        Map<UUID, TransferTerm> terms = new HashMap<>();
        found.forEach((id, place) -> terms.put(id, nearest(place, set).termFrom(today)));
        return terms;
    }

    TransferPolicy of(Place place) {
        return nearest(place, rows.find(Set.copyOf(place.upwards())));
    }

    private static TransferPolicy nearest(Place place, Map<UUID, TransferPolicy> set) {
        return place.upwards().stream()
                .map(set::get)
                .flatMap(policy -> Optional.ofNullable(policy).stream())
                .findFirst()
                .orElse(TransferPolicy.USUAL);
    }
}
