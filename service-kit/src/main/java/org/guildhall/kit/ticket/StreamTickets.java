package org.guildhall.kit.ticket;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.RandomCodes;
import org.guildhall.kit.time.Clocks;

/**
 * Gives tickets out and takes each once, whichever instance is asked. A ticket stands for the token it was taken with, which is
 * kept sealed by the ticket itself: rows alone let nobody in.
 */
@ApplicationScoped
class StreamTickets {

    private static final Duration VALID = Duration.ofSeconds(60);

    /** 256 bits. */
    private static final RandomCodes CODES =
            new RandomCodes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 43);

    private final StreamTicketRows rows;
    private final Caller caller;
    private final Clock clock;

    StreamTickets(StreamTicketRows rows, Caller caller, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    /** A new one for whoever calls. */
    StreamTicket issue() {
        String ticket = CODES.next();
        Instant expiresAt = Clocks.now(clock).plus(VALID);
        rows.insert(TicketSeal.nameOf(ticket), TicketSeal.seal(ticket, caller.bearer()), expiresAt);
        return new StreamTicket(ticket, expiresAt);
    }

    /** The token that the ticket was taken with; from now on the ticket is good for nothing. */
    Optional<String> redeem(String ticket) {
        return CODES.fits(ticket)
                ? rows.take(TicketSeal.nameOf(ticket), clock.instant()).map(kept -> TicketSeal.open(ticket, kept))
                : Optional.empty();
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        rows.deleteExpired(clock.instant());
    }
}
