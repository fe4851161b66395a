package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;

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
    Page<ContestView> list(UUID organisation, PageQuery page) {
        return cursors.falling(
                        "contests:" + organisation,
                        page,
                        (before, size) -> contests.listBelow(access.readablePaths(organisation), before, size),
                        Contest::id)
                .map(ContestView::of);
    }

    @Transactional
    Page<ContestView> listOpen(PageQuery page) {
        return cursors.falling(
                        "contests-open",
                        page,
                        (before, size) ->
                                contests.listOpen(access.organisationsOfCaller(), clock.instant(), before, size),
                        Contest::id)
                .map(ContestView::of);
    }
}
