package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contestants;

/** Tells who competes by the entries that stand. */
@ApplicationScoped
class Entered implements Contestants {

    private final EntrantQueries entrants;

    Entered(EntrantQueries entrants) {
        this.entrants = entrants;
    }

    @Override
    public boolean include(UUID contest, List<UUID> members) {
        return entrants.include(contest, members);
    }
}
