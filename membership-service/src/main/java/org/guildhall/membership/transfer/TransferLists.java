package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.organisation.Place;
import org.jspecify.annotations.Nullable;

/** Shows transfers to officers of either side. */
@ApplicationScoped
class TransferLists {

    static final Position[] READERS = {Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR};

    private final TransferQueries queries;
    private final TransferViews views;
    private final Organisations organisations;
    private final OrganisationPlaces places;
    private final Cursors cursors;

    TransferLists(
            TransferQueries queries,
            TransferViews views,
            Organisations organisations,
            OrganisationPlaces places,
            Cursors cursors) {
        this.queries = queries;
        this.views = views;
        this.organisations = organisations;
        this.places = places;
        this.cursors = cursors;
    }

    /** Those of an organisation with all below it, else of all of the caller's scope, in order of asking. */
    @Transactional
    Page<TransferView> list(
            TransferDirection direction, @Nullable TransferState state, @Nullable UUID organisationId, PageQuery page) {
        List<String> scope = organisationId == null
                ? organisations.scope(READERS)
                : List.of(places.requireCovered(organisationId, READERS).path());
        List<TransferState> states = state == null ? List.of(TransferState.values()) : List.of(state);
        return views.of(cursors.rising(
                "transfers|" + direction + "|" + state + "|" + organisationId,
                page,
                (after, size) -> queries.ofUnions(direction, states, scope, after, size),
                Transfer::id));
    }

    /** @throws ProblemException 404 unless one of the sides lies within the caller's scope */
    @Transactional
    TransferView read(UUID id) {
        Transfer transfer = queries.find(id).orElseThrow(ProblemException::notFound);
        Map<UUID, Place> sides = places.find(List.of(transfer.fromOrganisationId(), transfer.toOrganisationId()));
        if (sides.values().stream().noneMatch(place -> places.covers(place, READERS))) {
            throw ProblemException.notFound();
        }
        return views.of(transfer);
    }
}
