package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.Preconditions;

@ApplicationScoped
class ContestService {

    private final ContestRepository contests;
    private final ContestAccess access;
    private final OfficerAccess officers;
    private final ContestDeeds deeds;
    private final Ids ids;
    private final Clock clock;

    ContestService(
            ContestRepository contests,
            ContestAccess access,
            OfficerAccess officers,
            ContestDeeds deeds,
            Ids ids,
            Clock clock) {
        this.contests = contests;
        this.access = access;
        this.officers = officers;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ContestView create(NewContest wish) {
        officers.requireRuns(wish.organisationId());
        EntryWindow window = EntryWindow.of(wish.opensAt(), wish.closesAt());
        Contest contest = new Contest(ids.next(), wish.organisationId(), wish, window);
        return deeds.done(contest, "contest-created", (created, at) -> ContestEvents.created(created));
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
        return contest.version() == before
                ? ContestView.of(contest)
                : deeds.done(contest, "contest-changed", ContestEvents::changed);
    }

    @Transactional
    ContestView open(UUID id) {
        Contest contest = access.lockRun(id);
        contest.open(clock.instant());
        return deeds.done(contest, "contest-opened", ContestEvents::opened);
    }

    @Transactional
    ContestView cancel(UUID id) {
        Contest contest = access.lockRun(id);
        contest.cancel();
        return deeds.done(contest, "contest-cancelled", ContestEvents::cancelled);
    }
}
