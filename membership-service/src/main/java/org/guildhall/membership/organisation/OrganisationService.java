package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.Preconditions;

@ApplicationScoped
class OrganisationService {

    private static final String WHOLE_TREE = "";

    private final OrganisationRepository repository;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    OrganisationService(OrganisationRepository repository, Outbox outbox, Caller caller, Ids ids, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Only an administrator of the whole tree founds a root. */
    @Transactional
    Organisation found(FoundOrganisation founding) {
        repository.keepTree();
        Organisation parent = founding.parentId() == null ? null : administered(founding.parentId());
        if (parent == null && !caller.covers(WHOLE_TREE, Position.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        OrganisationPolicy.requireSound(founding, today());
        Organisation organisation = new Organisation(ids.next(), parent, founding, clock.instant());
        repository.persistAndFlush(organisation);
        tell(OrganisationChange.Kind.FOUNDED, organisation, today(), organisation.founded(today()));
        return organisation;
    }

    /** A name it has already is no change and no fact. */
    @Transactional
    Organisation rename(UUID id, RenameOrganisation renaming, String ifMatch) {
        Organisation organisation = administered(id);
        long before = organisation.version();
        Preconditions.requireMatch(before, ifMatch);
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(renaming.effectiveOn(), today());
        organisation.rename(renaming.name());
        repository.flush();
        if (organisation.version() > before) {
            OrganisationRenamed event = new OrganisationRenamed(id, renaming.name(), effectiveOn);
            tell(OrganisationChange.Kind.RENAMED, organisation, effectiveOn, event);
        }
        return organisation;
    }

    @Transactional
    Organisation move(UUID id, MoveOrganisation moving, String ifMatch) {
        repository.lockTree();
        Organisation organisation = administered(id);
        Organisation parent = administered(moving.parentId());
        Preconditions.requireMatch(organisation.version(), ifMatch);
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(moving.effectiveOn(), today());
        UUID fromParentId = organisation.parentId();
        organisation.moveUnder(parent);
        repository.flush();
        repository.movePaths(organisation.path(), parent.path() + id + "/");
        tell(
                OrganisationChange.Kind.MOVED,
                organisation,
                effectiveOn,
                new OrganisationMoved(id, fromParentId, parent.id(), effectiveOn));
        return organisation;
    }

    private Organisation administered(UUID id) {
        Organisation organisation = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        caller.requireCovers(organisation.path(), Position.ADMINISTRATOR);
        return organisation;
    }

    private void tell(OrganisationChange.Kind kind, Organisation changed, LocalDate effectiveOn, Record event) {
        repository.record(
                new OrganisationChange(ids.next(), kind, changed, effectiveOn, clock.instant(), caller.subject()));
        String name = "organisation-" + kind.name().toLowerCase(Locale.ROOT);
        outbox.append(new DomainEvent("organisation", changed.id(), changed.version(), name, event));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.BUSINESS_ZONE);
    }
}
