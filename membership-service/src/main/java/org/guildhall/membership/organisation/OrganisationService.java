package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
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
    private final CoveredOrganisations covered;
    private final OrganisationChanges changes;
    private final Caller caller;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository repository,
            CoveredOrganisations covered,
            OrganisationChanges changes,
            Caller caller,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.covered = covered;
        this.changes = changes;
        this.caller = caller;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Only an administrator of the whole tree founds a root. */
    @Transactional
    OrganisationView found(FoundOrganisation founding) {
        repository.keepTree();
        Optional<Organisation> parent = Optional.ofNullable(founding.parentId()).map(covered::administered);
        if (parent.isEmpty() && !caller.covers(WHOLE_TREE, Position.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        OrganisationPolicy.requireSound(founding.level(), founding.details(), OrganisationDetails.NONE, today());
        Organisation organisation = new Organisation(ids.next(), parent, founding, clock.instant());
        repository.persistAndFlush(organisation);
        changes.tell(OrganisationChangeKind.FOUNDED, organisation, today(), organisation.founded(today()));
        return OrganisationView.of(organisation);
    }

    /** The organisations in the caller's scope, whatever position they hold there. */
    @Transactional
    Page<OrganisationView> list(
            @Nullable String name, @Nullable OrganisationLevel level, boolean closedToo, PageQuery page) {
        List<String> scope = caller.scope(Position.values());
        return cursors.page(
                        "organisations|" + name + "|" + level + "|" + closedToo,
                        page,
                        "",
                        keys -> keys.get(0),
                        (after, size) -> repository.findInScope(scope, name, level, closedToo, after, size),
                        found -> List.of(found.path()))
                .map(OrganisationView::of);
    }

    @Transactional
    OrganisationView read(UUID id) {
        return OrganisationView.of(covered.visible(id));
    }

    @Transactional
    Page<OrganisationView> children(UUID id, boolean closedToo, PageQuery page) {
        covered.visible(id);
        return cursors.rising(
                        "organisations/" + id + "/children|" + closedToo,
                        page,
                        (after, size) -> repository.findChildren(id, closedToo, after, size),
                        Organisation::id)
                .map(OrganisationView::of);
    }

    @Transactional
    OrganisationView rename(UUID id, RenameOrganisation renaming, IfMatch ifMatch) {
        Organisation organisation = covered.administered(id);
        ifMatch.require(organisation.version());
        rename(organisation, renaming.name(), effectiveOn(renaming.effectiveOn(), organisation));
        return OrganisationView.of(organisation);
    }

    /** A name is told by itself, as renaming alone does; what is as it was before is no change and no fact. */
    @Transactional
    OrganisationView edit(UUID id, EditOrganisation edit, IfMatch ifMatch) {
        Organisation organisation = covered.administered(id);
        ifMatch.require(organisation.version());
        OrganisationDetails before = organisation.details();
        OrganisationDetails edited = edit.over(before);
        OrganisationPolicy.requireSound(organisation.level(), edited, before, today());
        LocalDate effectiveOn = effectiveOn(edit.effectiveOn(), organisation);
        if (edit.name() != null) {
            rename(organisation, edit.name(), effectiveOn);
        }
        if (!edited.equals(before)) {
            organisation.edit(edited);
            repository.flush();
            changes.tell(OrganisationChangeKind.CHANGED, organisation, effectiveOn, organisation.changed(effectiveOn));
        }
        return OrganisationView.of(organisation);
    }

    /** A name it has already is no change and no fact. */
    private void rename(Organisation organisation, String name, LocalDate effectiveOn) {
        long before = organisation.version();
        organisation.rename(name);
        repository.flush();
        if (organisation.version() > before) {
            OrganisationEvents.Renamed event = new OrganisationEvents.Renamed(organisation.id(), name, effectiveOn);
            changes.tell(OrganisationChangeKind.RENAMED, organisation, effectiveOn, event);
        }
    }

    @Transactional
    OrganisationView move(UUID id, MoveOrganisation moving, IfMatch ifMatch) {
        repository.lockTree();
        Organisation organisation = covered.administered(id);
        Organisation parent = covered.administered(moving.parentId());
        ifMatch.require(organisation.version());
        LocalDate effectiveOn = effectiveOn(moving.effectiveOn(), organisation, parent);
        UUID fromParentId = organisation.parentId().orElse(null);
        organisation.moveUnder(parent);
        repository.flush();
        repository.movePaths(organisation.path(), parent.path() + id + "/");
        changes.tell(
                OrganisationChangeKind.MOVED,
                organisation,
                effectiveOn,
                new OrganisationEvents.Moved(id, fromParentId, parent.id(), effectiveOn));
        return OrganisationView.of(organisation);
    }

    private LocalDate effectiveOn(@Nullable LocalDate requested, Organisation... concerned) {
        return OrganisationPolicy.effectiveOn(requested, today(), concerned);
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }
}
