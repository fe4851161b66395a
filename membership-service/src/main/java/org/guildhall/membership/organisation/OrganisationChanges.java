package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;

/** Puts a change of an organisation into its history and tells of it, in the transaction that makes it. */
@ApplicationScoped
class OrganisationChanges {

    private final OrganisationRepository repository;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    OrganisationChanges(OrganisationRepository repository, Outbox outbox, Caller caller, Ids ids, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param changed as it is after the change, with its new version */
    void tell(OrganisationChangeKind kind, Organisation changed, LocalDate effectiveOn, Record event) {
        tell(kind, changed, effectiveOn, event, caller.subject());
    }

    /** @param by subject of whoever had it done, where that is no request */
    void tell(OrganisationChangeKind kind, Organisation changed, LocalDate effectiveOn, Record event, String by) {
        tell(kind, List.of(changed), effectiveOn, organisation -> event, by);
    }

    /** The same of many. */
    void tell(
            OrganisationChangeKind kind,
            List<Organisation> changed,
            LocalDate effectiveOn,
            Function<Organisation, Record> event,
            String by) {
        Instant now = clock.instant();
        changed.forEach(organisation ->
                repository.record(new OrganisationChange(ids.next(), kind, organisation, effectiveOn, now, by)));
        String name = "organisation-" + kind.name().toLowerCase(Locale.ROOT);
        outbox.append(changed.stream()
                .map(organisation -> new DomainEvent(
                        "organisation", organisation.id(), organisation.version(), name, event.apply(organisation)))
                .toList());
    }
}
