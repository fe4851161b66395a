package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.kit.events.event.DomainEvent;

/** Ends every step of a contest: the change, its record and its event become true together. */
@ApplicationScoped
public class ContestSteps {

    private final ContestRepository contests;
    private final Chronicle chronicle;
    private final OrganisationQueries organisations;

    ContestSteps(ContestRepository contests, Chronicle chronicle, OrganisationQueries organisations) {
        this.contests = contests;
        this.chronicle = chronicle;
        this.organisations = organisations;
    }

    /**
     * Flushes the change, so that the contest's version is the new one.
     *
     * @param action what was done, such as {@code contest-started}
     * @param event makes what is told from the changed contest and the time
     */
    public ContestView done(Contest contest, String action, BiFunction<Contest, Instant, DomainEvent> event) {
        contests.persistAndFlush(contest);
        chronicle.record(contest.id(), action, contest.id(), ContestView.of(contest));
        chronicle.tell(event.apply(contest, chronicle.now()));
        return view(contest);
    }

    /** The contest as it is shown, with what its organisation is called now. */
    public ContestView view(Contest contest) {
        UUID host = contest.organisationId();
        return ContestView.of(contest, organisations.names(List.of(host)).get(host));
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
