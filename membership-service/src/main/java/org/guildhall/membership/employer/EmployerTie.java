package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.membership.employer.EmployerRows.Stored;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;

/** Employers are kept by the organisation that goes on, and belong to the union that does. */
@ApplicationScoped
class EmployerTie implements OrganisationTie {

    private final EmployerRows rows;
    private final Outbox outbox;
    private final Moment moment;

    EmployerTie(EmployerRows rows, Outbox outbox, Moment moment) {
        this.rows = rows;
        this.outbox = outbox;
        this.moment = moment;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.EMPLOYERS, rows.count(organisationId));
    }

    @Override
    public Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return rows.withAnyAmong(organisationIds);
    }

    @Override
    public void follow(Merger merger) {
        List<Stored> moved = rows.follow(merger.organisationId(), merger.intoOrganisationId());
        rows.record(
                EmployerChangeKind.CHANGED,
                moved.stream().map(Stored::id).toList(),
                moment::nextId,
                merger.effectiveOn(),
                moment.now(),
                moment.by());
        outbox.append(moved.stream()
                .map(employer -> EmployerEvents.changed(
                        employer.id(),
                        employer.keeperId(),
                        employer.details(),
                        merger.effectiveOn(),
                        employer.version()))
                .toList());
    }
}
