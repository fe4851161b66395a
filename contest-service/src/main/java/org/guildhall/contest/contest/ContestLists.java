package org.guildhall.contest.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;

/** Reading contests: officers those of their scope, members those open to them. */
@ApplicationScoped
class ContestLists {

    private final ContestRepository contests;
    private final ContestAccess access;
    private final Cursors cursors;
    private final Clock clock;

    ContestLists(ContestRepository contests, ContestAccess access, Cursors cursors, Clock clock) {
        this.contests = contests;
        this.access = access;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    ContestView read(UUID id) {
        return ContestView.of(access.visible(id));
    }

    @Transactional
    Page<ContestView> list(UUID organisation, Integer limit, String cursor) {
        String route = "contests:" + organisation;
        int size = Limits.of(limit);
        List<Contest> found = contests.listBelow(access.readablePaths(organisation), before(route, cursor), size + 1);
        return page(found, size, route);
    }

    @Transactional
    Page<ContestView> listOpen(Integer limit, String cursor) {
        String route = "contests-open";
        int size = Limits.of(limit);
        List<Contest> found =
                contests.listOpen(access.organisationsOfCaller(), clock.instant(), before(route, cursor), size + 1);
        return page(found, size, route);
    }

    private UUID before(String route, String cursor) {
        return cursors.before(route, cursor);
    }

    private Page<ContestView> page(List<Contest> found, int size, String route) {
        return Page.of(found, size, last -> cursors.encode(route, last.id())).map(ContestView::of);
    }
}
