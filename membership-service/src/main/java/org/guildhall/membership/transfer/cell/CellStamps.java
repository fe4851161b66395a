package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;

/** By whom something is done, when, and as what. */
@ApplicationScoped
class CellStamps {

    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    CellStamps(Caller caller, Ids ids, Clock clock) {
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    UUID id() {
        return ids.next();
    }

    String by() {
        return caller.subject();
    }

    Instant now() {
        return clock.instant();
    }
}
