package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;

/** Contests that members may enter, for whoever shows them with more. In a transaction. */
@ApplicationScoped
public class OfferedContests {

    private final ContestRepository contests;
    private final Clock clock;

    OfferedContests(ContestRepository contests, Clock clock) {
        this.contests = contests;
        this.clock = clock;
    }

    /** A contest, and whether entry has begun. */
    public record Offered(Contest contest, Instant opensAt, Instant closesAt, boolean isOpen) {}

    /** Those of these organisations that take entries now or later, the newest first. */
    public List<Offered> of(Collection<UUID> organisations, int size) {
        Instant now = clock.instant();
        return contests.listOpen(organisations, now, Cursors.BEHIND_ALL, size).stream()
                .map(contest -> offered(contest, now))
                .toList();
    }

    /** These contests as they are now. */
    public List<Contest> list(Collection<UUID> ids) {
        return contests.list("id in ?1", ids);
    }

    private static Offered offered(Contest contest, Instant now) {
        EntryWindow window = contest.entryWindow();
        return new Offered(contest, window.opensAt(), window.closesAt(), !now.isBefore(window.opensAt()));
    }
}
