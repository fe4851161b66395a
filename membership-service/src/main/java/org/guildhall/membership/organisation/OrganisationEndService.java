package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.web.IfMatch;

/** Closes organisations, and lets one go on in another. */
@ApplicationScoped
class OrganisationEndService {

    private final OrganisationRepository repository;
    private final CoveredOrganisations covered;
    private final OrganisationTies ties;
    private final ChildMoves childMoves;
    private final OrganisationChanges changes;
    private final Clock clock;

    OrganisationEndService(
            OrganisationRepository repository,
            CoveredOrganisations covered,
            OrganisationTies ties,
            ChildMoves childMoves,
            OrganisationChanges changes,
            Clock clock) {
        this.repository = repository;
        this.covered = covered;
        this.ties = ties;
        this.childMoves = childMoves;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    OrganisationView close(UUID id, CloseOrganisation closing, IfMatch ifMatch) {
        repository.lockTree();
        Organisation organisation = covered.administered(id);
        ifMatch.require(organisation.version());
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(closing.effectiveOn(), today(), organisation);
        repository.lockAgainstAdding(id);
        ties.requireNone(id);
        organisation.close(closing.reason(), effectiveOn);
        repository.flush();
        changes.tell(OrganisationChangeKind.CLOSED, organisation, effectiveOn, organisation.closed());
        return OrganisationView.of(organisation);
    }

    /**
     * In one transaction, so nobody sees half of it. What takes long comes first, while people go on joining; whoever is about
     * to then waits, and finds themselves at the organisation that goes on.
     */
    @Transactional
    OrganisationView merge(UUID id, MergeOrganisation merging, IfMatch ifMatch) {
        repository.lockTree();
        Organisation organisation = covered.administered(id);
        Organisation into = covered.administered(merging.intoOrganisationId());
        ifMatch.require(organisation.version());
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(merging.effectiveOn(), today(), organisation, into);
        organisation.mergeInto(into, merging.reason(), effectiveOn);
        Merger merger = new Merger(id, into.id(), effectiveOn);
        ties.begin(merger);
        repository.lockAgainstAdding(id);
        ties.follow(merger);
        childMoves.move(merger, organisation.path(), into.path());
        repository.flush();
        changes.tell(OrganisationChangeKind.MERGED, organisation, effectiveOn, organisation.merged());
        return OrganisationView.of(organisation);
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }
}
