package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;

/** Reading contests: officers those of their scope, members those open to them. */
@ApplicationScoped
class ContestLists {

    private final ContestRepository contests;
    private final ContestAccess access;
    private final ContestSteps steps;
    private final OrganisationQueries organisations;
    private final Cursors cursors;
    private final Clock clock;

    ContestLists(
            ContestRepository contests,
            ContestAccess access,
            ContestSteps steps,
            OrganisationQueries organisations,
            Cursors cursors,
            Clock clock) {
        this.contests = contests;
        this.access = access;
        this.steps = steps;
        this.organisations = organisations;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    ContestView read(UUID id) {
        return steps.view(access.visible(id));
    }

    @Transactional
    Page<ContestView> list(UUID organisation, PageQuery page) {
        return named(cursors.falling(
                "contests:" + organisation,
                page,
                (before, size) -> contests.listBelow(access.readablePaths(organisation), before, size),
                Contest::id));
    }

    @Transactional
    Page<ContestView> listOpen(PageQuery page) {
        return named(cursors.falling(
                "contests-open",
                page,
                (before, size) -> contests.listOpen(access.organisationsOfCaller(), clock.instant(), before, size),
                Contest::id));
    }

    private Page<ContestView> named(Page<Contest> page) {
        Map<UUID, String> names = organisations.names(
                page.items().stream().map(Contest::organisationId).distinct().toList());
        return page.map(contest -> ContestView.of(contest, names.get(contest.organisationId())));
    }
}
