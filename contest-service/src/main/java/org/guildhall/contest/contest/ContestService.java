package org.guildhall.contest.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.kit.event.DomainEvent;
import org.guildhall.kit.outbox.Outbox;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.Preconditions;

@ApplicationScoped
class ContestService {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final ContestRepository contests;
    private final ContestAccess access;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    ContestService(
            ContestRepository contests, ContestAccess access, Outbox outbox, Cursors cursors, Ids ids, Clock clock) {
        this.contests = contests;
        this.access = access;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ContestView create(NewContest wish) {
        access.requireRunsIn(wish.organisationId());
        EntryWindow window = EntryWindow.of(wish.opensAt(), wish.closesAt());
        Contest contest =
                new Contest(ids.next(), wish.organisationId(), wish.title(), wish.contestClass(), wish.year(), window);
        contests.persist(contest);
        return tell(contest, ContestEvents.created(contest));
    }

    @Transactional
    ContestView change(UUID id, String ifMatch, ContestChange change) {
        Contest contest = access.lockRun(id);
        Preconditions.requireMatch(contest.version(), ifMatch);
        EntryWindow present = contest.entryWindow();
        EntryWindow window = EntryWindow.of(
                Objects.requireNonNullElse(change.opensAt(), present.opensAt()),
                Objects.requireNonNullElse(change.closesAt(), present.closesAt()));
        long before = contest.version();
        contest.change(Objects.requireNonNullElse(change.title(), contest.title()), window);
        contests.flush();
        if (contest.version() == before) {
            return ContestView.of(contest);
        }
        return tell(contest, ContestEvents.changed(contest, now()));
    }

    @Transactional
    ContestView open(UUID id) {
        Instant now = now();
        Contest contest = access.lockRun(id);
        contest.open(now);
        contests.flush();
        return tell(contest, ContestEvents.opened(contest, now));
    }

    @Transactional
    ContestView cancel(UUID id) {
        Contest contest = access.lockRun(id);
        contest.cancel();
        contests.flush();
        return tell(contest, ContestEvents.cancelled(contest, now()));
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
        List<Contest> found = contests.listOpen(access.organisationsOfCaller(), now(), before(route, cursor), size + 1);
        return page(found, size, route);
    }

    private ContestView tell(Contest contest, DomainEvent event) {
        outbox.append(event);
        return ContestView.of(contest);
    }

    private UUID before(String route, String cursor) {
        return cursor == null
                ? NEWEST
                : UUID.fromString(cursors.decode(route, cursor).get(0));
    }

    private Page<ContestView> page(List<Contest> found, int size, String route) {
        return Page.of(found, size, last -> cursors.encode(route, last.id())).map(ContestView::of);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
