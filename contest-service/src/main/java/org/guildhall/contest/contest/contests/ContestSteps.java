package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.kit.events.event.DomainEvent;

/** Ends every step of a contest: the change, its record and its event become true together. */
@ApplicationScoped
public class ContestSteps {

    private final ContestRepository contests;
    private final Chronicle chronicle;

    ContestSteps(ContestRepository contests, Chronicle chronicle) {
        this.contests = contests;
        this.chronicle = chronicle;
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
        chronicle.tell(event.apply(contest, chronicle.now()));
        return view;
    }

    /** Gives the public whole days anew to object, because it sees results it hasn't seen before. */
    public ContestView renewPublicity(Contest contest) {
        contest.renewPublicity(chronicle.now());
        return done(contest, "publicity-renewed", ContestEvents::publicityRenewed);
    }

    /** Ends entry and begins marking. */
    public ContestView start(Contest contest) {
        contest.start();
        return done(contest, "contest-started", ContestEvents::started);
    }
}
