package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What contests are called, for whoever may know of them from elsewhere. In a transaction. */
@ApplicationScoped
public class ContestTitles {

    private final ContestRepository contests;

    ContestTitles(ContestRepository contests) {
        this.contests = contests;
    }

    /** The titles of these contests as they are now. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        return contests.list("id in ?1", ids).stream().collect(Collectors.toMap(Contest::id, Contest::title));
    }
}
