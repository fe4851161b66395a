package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.organisation.ChildRows.Moved;

/** Moves the organisations below one that merges under the one that goes on, each told as a move of its own. */
@ApplicationScoped
class ChildMoves {

    private final ChildRows rows;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ChildMoves(ChildRows rows, Outbox outbox, Caller caller, Ids ids, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that are closed stay where they were. The levels fit, because those of the two organisations are the same. */
    void move(Merger merger, String path, String intoPath) {
        rows.movePaths(merger.organisationId(), path, intoPath);
        List<Moved> moved = rows.move(merger.organisationId(), merger.intoOrganisationId());
        rows.record(moved, ids::next, merger, clock.instant(), caller.subject());
        outbox.append(moved.stream().map(child -> event(child, merger)).toList());
    }

    private static DomainEvent event(Moved child, Merger merger) {
        OrganisationEvents.Moved payload = new OrganisationEvents.Moved(
                child.id(), merger.organisationId(), merger.intoOrganisationId(), merger.effectiveOn());
        return new DomainEvent("organisation", child.id(), child.version(), "organisation-moved", payload);
    }
}
