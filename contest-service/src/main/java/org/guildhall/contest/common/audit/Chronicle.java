package org.guildhall.contest.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;

/**
 * Writes down what the caller does, and tells it, in the transaction that does it. Records are for ever: the database refuses
 * changes. Those of deeds on one thing stand in their order, for its row is locked when they are written.
 */
@ApplicationScoped
public class Chronicle {

    private final ChronicleRows rows;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Chronicle(ChronicleRows rows, Outbox outbox, Caller caller, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The time of deeds, in the fineness in which it is kept. */
    public Instant now() {
        return Clocks.now(clock);
    }

    /** The subject of whoever calls. */
    public String actor() {
        return caller.subject();
    }

    /**
     * Records a deed of the caller.
     *
     * @param action what was done, in kebab-case
     * @param subject the thing it was done to
     * @param detail a record, map or JSON node with all that is needed to do it again
     */
    @Transactional(TxType.MANDATORY)
    public void record(UUID contest, String action, UUID subject, Object detail) {
        rows.insert(contest, clock.instant(), actor(), action, subject, detail);
    }

    /** Tells a fact to whoever listens, by the outbox. */
    @Transactional(TxType.MANDATORY)
    public void tell(DomainEvent event) {
        outbox.append(event);
    }

    /** Tells facts, in their order. */
    @Transactional(TxType.MANDATORY)
    public void tell(List<DomainEvent> events) {
        outbox.append(events);
    }
}
