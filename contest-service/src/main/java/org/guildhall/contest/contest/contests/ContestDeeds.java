package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;

/** Writes down and tells what was done to a contest, in the transaction that did it. */
@ApplicationScoped
public class ContestDeeds {

    private final ContestRepository contests;
    private final Outbox outbox;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Clock clock;

    ContestDeeds(ContestRepository contests, Outbox outbox, Chronicle chronicle, Caller caller, Clock clock) {
        this.contests = contests;
        this.outbox = outbox;
        this.chronicle = chronicle;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Flushes the change, so that the contest's version is the new one.
     *
     * @param action what was done, such as {@code contest-started}
     * @param event makes what is told from the changed contest and the time
     */
    public ContestView done(Contest contest, String action, BiFunction<Contest, Instant, DomainEvent> event) {
        contests.persistAndFlush(contest);
        ContestView view = ContestView.of(contest);
        chronicle.record(contest.id(), action, contest.id(), view);
        outbox.append(event.apply(contest, Clocks.now(clock)));
        return view;
    }

    /** Ends entry and begins marking. */
    public ContestView start(Contest contest) {
        contest.start();
        return done(contest, "contest-started", ContestEvents::started);
    }
}
