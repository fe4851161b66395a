package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** What other features ask about where many organisations stand, and what of them the caller may act on. */
@ApplicationScoped
public class OrganisationPlaces {

    private final PlaceQueries queries;
    private final Organisations organisations;
    private final OrganisationRepository repository;
    private final Caller caller;

    OrganisationPlaces(
            PlaceQueries queries, Organisations organisations, OrganisationRepository repository, Caller caller) {
        this.queries = queries;
        this.organisations = organisations;
        this.repository = repository;
        this.caller = caller;
    }

    /** Keeps the tree as it is until the transaction ends; to be called before anything of it is read. */
    public void keepTree() {
        repository.keepTree();
    }

    /**
     * As {@link #keepTree}, and the organisation open, for whoever brings something there.
     *
     * @throws ProblemException 404 when there is no such organisation, 409 {@code organisation-closed}
     */
    public Place keepOpen(UUID id) {
        repository.keepTree();
        organisations.keepOpen(Set.of(id));
        return find(id);
    }

    /** The places of those that exist. */
    public Map<UUID, Place> find(Collection<UUID> ids) {
        return queries.places(Set.copyOf(ids));
    }

    /** @throws ProblemException 404 when there is no such organisation */
    public Place find(UUID id) {
        return Optional.ofNullable(find(Set.of(id)).get(id)).orElseThrow(ProblemException::notFound);
    }

    /** Whether the caller holds one of the positions over the organisation. */
    public boolean covers(Place place, Position... positions) {
        return caller.covers(place.path(), positions);
    }

    /** @throws ProblemException 404 unless the caller holds one of the positions over the organisation */
    public Place requireCovered(UUID id, Position... positions) {
        Place place = find(id);
        caller.requireCovers(place.path(), positions);
        return place;
    }

    /** Whether the organisation is of a province or of the whole country. */
    public boolean isProvincialOrAbove(UUID id) {
        return repository
                .findByIdOptional(id)
                .filter(found -> !found.level().isBelow(OrganisationLevel.PROVINCE))
                .isPresent();
    }
}
