package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.IfMatch;

@ApplicationScoped
class ContestService {

    private final ContestRepository contests;
    private final ContestAccess access;
    private final OfficerAccess officers;
    private final ContestSteps steps;
    private final Ids ids;
    private final Clock clock;

    ContestService(
            ContestRepository contests,
            ContestAccess access,
            OfficerAccess officers,
            ContestSteps steps,
            Ids ids,
            Clock clock) {
        this.contests = contests;
        this.access = access;
        this.officers = officers;
        this.steps = steps;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ContestView create(NewContest wish) {
        officers.requireHosts(wish.organisationId());
        officers.requireReaches(wish.organisationId(), wish.contestClass().lowestHost(), "/contestClass");
        EntryWindow window = EntryWindow.of(wish.opensAt(), wish.closesAt());
        Contest contest = new Contest(ids.next(), wish.organisationId(), wish, window);
        return steps.done(contest, "contest-created", (created, at) -> ContestEvents.created(created));
    }

    @Transactional
    ContestView change(UUID id, IfMatch ifMatch, ContestChange change) {
        Contest contest = access.lockRun(id);
        ifMatch.require(contest.version());
        EntryWindow present = contest.entryWindow();
        EntryWindow window = EntryWindow.of(
                Objects.requireNonNullElse(change.opensAt(), present.opensAt()),
                Objects.requireNonNullElse(change.closesAt(), present.closesAt()));
        long before = contest.version();
        contest.change(Objects.requireNonNullElse(change.title(), contest.title()), window);
        contests.flush();
        return contest.version() == before
                ? steps.view(contest)
                : steps.done(contest, "contest-changed", ContestEvents::changed);
    }

    @Transactional
    ContestView open(UUID id) {
        Contest contest = access.lockRun(id);
        officers.requireHosts(contest.organisationId());
        contest.open(clock.instant());
        return steps.done(contest, "contest-opened", ContestEvents::opened);
    }

    @Transactional
    ContestView cancel(UUID id) {
        Contest contest = access.lockRun(id);
        contest.cancel(officers.subject());
        return steps.done(contest, "contest-cancelled", ContestEvents::cancelled);
    }
}
