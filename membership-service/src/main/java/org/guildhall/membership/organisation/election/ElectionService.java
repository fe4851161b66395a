package org.guildhall.membership.organisation.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.organisation.election.ElectionQueries.Place;
import org.jspecify.annotations.Nullable;

/** Lists the elections ahead of the organisations in the caller's scope. */
@ApplicationScoped
class ElectionService {

    private final ElectionQueries queries;
    private final Organisations organisations;
    private final Cursors cursors;
    private final Clock clock;

    ElectionService(ElectionQueries queries, Organisations organisations, Cursors cursors, Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The earliest first; both overdue and due ones unless told. */
    @Transactional
    Page<ElectionView> list(@Nullable ElectionState state, PageQuery page) {
        List<String> scope = organisations.scope(Position.values());
        LocalDate today = Clocks.today(clock);
        LocalDate from = (state == null ? ElectionState.OVERDUE : state).from(today);
        LocalDate until = (state == null ? ElectionState.DUE : state).until(today);
        return cursors.page(
                "organisations/elections|" + state,
                page,
                Place.START,
                keys -> new Place(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1))),
                (after, size) -> queries.find(scope, from, until, today, after, size),
                election -> List.of(election.nextElectionOn(), election.organisationId()));
    }
}
