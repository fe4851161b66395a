package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.IfMatch;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrganisationService {

    private static final String WHOLE_TREE = "";

    private final OrganisationRepository repository;
    private final Outbox outbox;
    private final Caller caller;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository repository, Outbox outbox, Caller caller, Cursors cursors, Ids ids, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.caller = caller;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Only an administrator of the whole tree founds a root. */
    @Transactional
    OrganisationView found(FoundOrganisation founding) {
        repository.keepTree();
        Optional<Organisation> parent = Optional.ofNullable(founding.parentId()).map(this::administered);
        if (parent.isEmpty() && !caller.covers(WHOLE_TREE, Position.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        OrganisationPolicy.requireSound(founding, today());
        Organisation organisation = new Organisation(ids.next(), parent, founding, clock.instant());
        repository.persistAndFlush(organisation);
        tell(OrganisationChange.Kind.FOUNDED, organisation, today(), organisation.founded(today()));
        return OrganisationView.of(organisation);
    }

    /** The organisations in the caller's scope, whatever position they hold there. */
    @Transactional
    Page<OrganisationView> list(@Nullable String name, @Nullable OrganisationLevel level, PageQuery page) {
        List<String> scope = caller.scope(Position.values());
        return cursors.page(
                        "organisations|" + name + "|" + level,
                        page,
                        "",
                        keys -> keys.get(0),
                        (after, size) -> repository.findInScope(scope, name, level, after, size),
                        found -> List.of(found.path()))
                .map(OrganisationView::of);
    }

    @Transactional
    OrganisationView read(UUID id) {
        return OrganisationView.of(visible(id));
    }

    @Transactional
    Page<OrganisationView> children(UUID id, PageQuery page) {
        visible(id);
        return cursors.rising(
                        "organisations/" + id + "/children",
                        page,
                        (after, size) -> repository.findChildren(id, after, size),
                        Organisation::id)
                .map(OrganisationView::of);
    }

    /** A name it has already is no change and no fact. */
    @Transactional
    OrganisationView rename(UUID id, RenameOrganisation renaming, IfMatch ifMatch) {
        Organisation organisation = administered(id);
        long before = organisation.version();
        ifMatch.require(before);
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(renaming.effectiveOn(), today(), organisation);
        organisation.rename(renaming.name());
        repository.flush();
        if (organisation.version() > before) {
            OrganisationEvents.Renamed event = new OrganisationEvents.Renamed(id, renaming.name(), effectiveOn);
            tell(OrganisationChange.Kind.RENAMED, organisation, effectiveOn, event);
        }
        return OrganisationView.of(organisation);
    }

    @Transactional
    OrganisationView move(UUID id, MoveOrganisation moving, IfMatch ifMatch) {
        repository.lockTree();
        Organisation organisation = administered(id);
        Organisation parent = administered(moving.parentId());
        ifMatch.require(organisation.version());
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(moving.effectiveOn(), today(), organisation, parent);
        UUID fromParentId = organisation.parentId().orElse(null);
        organisation.moveUnder(parent);
        repository.flush();
        repository.movePaths(organisation.path(), parent.path() + id + "/");
        tell(
                OrganisationChange.Kind.MOVED,
                organisation,
                effectiveOn,
                new OrganisationEvents.Moved(id, fromParentId, parent.id(), effectiveOn));
        return OrganisationView.of(organisation);
    }

    private Organisation visible(UUID id) {
        return covered(id, Position.values());
    }

    private Organisation administered(UUID id) {
        return covered(id, Position.ADMINISTRATOR);
    }

    private Organisation covered(UUID id, Position... positions) {
        Organisation organisation = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        caller.requireCovers(organisation.path(), positions);
        return organisation;
    }

    private void tell(OrganisationChange.Kind kind, Organisation changed, LocalDate effectiveOn, Record event) {
        repository.record(
                new OrganisationChange(ids.next(), kind, changed, effectiveOn, clock.instant(), caller.subject()));
        String name = "organisation-" + kind.name().toLowerCase(Locale.ROOT);
        outbox.append(new DomainEvent("organisation", changed.id(), changed.version(), name, event));
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }
}
