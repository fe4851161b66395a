package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Who does something now, and a new id for it. */
@ApplicationScoped
public class Moment {

    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Moment(Caller caller, Ids ids, Clock clock) {
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    UUID nextId() {
        return ids.next();
    }

    public Instant now() {
        return Clocks.now(clock);
    }

    LocalDate today() {
        return Clocks.today(clock);
    }

    /** The subject of whoever is signed in. */
    public String by() {
        return caller.subject();
    }
}
