package org.guildhall.membership.employer.founding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.employer.founding.FoundingGroupQueries.Group;

/** Looks for members of catch-all unions who are enough to found a union of their own, and opens a case of each such employer. */
@ApplicationScoped
class FoundingDetector {

    private static final int AT_ONCE = 500;

    private final FoundingGroupQueries groups;
    private final FoundingCaseRows rows;
    private final OvertakenCases overtaken;
    private final FoundingCaseSettings settings;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    FoundingDetector(
            FoundingGroupQueries groups,
            FoundingCaseRows rows,
            OvertakenCases overtaken,
            FoundingCaseSettings settings,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.groups = groups;
        this.rows = rows;
        this.overtaken = overtaken;
        this.settings = settings;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "50s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int opened = AT_ONCE;
        while (opened == AT_ONCE) {
            opened = QuarkusTransaction.requiringNew().call(this::openSome);
        }
    }

    private int openSome() {
        rows.lockLook();
        rows.adopt();
        Instant now = Clocks.now(clock);
        overtaken.dismiss(AT_ONCE, now);
        List<Group> enough = groups.enough(settings.members(), now.minus(settings.again()), settings.growth(), AT_ONCE);
        List<UUID> cases = enough.stream().map(group -> ids.next()).toList();
        Set<UUID> opened = rows.open(cases, enough, now);
        outbox.append(IntStream.range(0, enough.size())
                .filter(place -> opened.contains(cases.get(place)))
                .mapToObj(place -> opened(cases.get(place), enough.get(place), now))
                .toList());
        return enough.size();
    }

    private static DomainEvent opened(UUID id, Group group, Instant now) {
        return FoundingCaseEvents.opened(new FoundingCaseEvents.Opened(
                id, group.organisationId(), group.parentId(), group.employerId(), group.members(), now));
    }
}
