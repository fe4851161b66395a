package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.security.Caller;

/** Which entries are the caller's own, where everybody sees all of them. In a transaction. */
@ApplicationScoped
public class OwnEntries {

    private final EntrantQueries entrants;
    private final OfficerAccess access;
    private final Caller caller;

    OwnEntries(EntrantQueries entrants, OfficerAccess access, Caller caller) {
        this.entrants = entrants;
        this.access = access;
        this.caller = caller;
    }

    /** Those of these behind which the caller stands; none for who isn't signed in. */
    public Set<UUID> among(Collection<UUID> entries) {
        return entries.isEmpty() || !caller.isSignedIn()
                ? Set.of()
                : access.callingMember()
                        .map(member -> entrants.among(member.id(), entries))
                        .orElse(Set.of());
    }
}
