package org.guildhall.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.enrolment.application.Receipts;
import org.guildhall.membership.organisation.Organisations;

@ApplicationScoped
class GiftHandoutService {

    private final GiftHandoutRepository repository;
    private final Organisations organisations;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    GiftHandoutService(
            GiftHandoutRepository repository,
            Organisations organisations,
            Receipts receipts,
            Outbox outbox,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.receipts = receipts;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The stock comes last, because everybody waits for its row until we commit. */
    @Transactional
    GiftHandoutView handOut(UUID sessionId, String receipt) {
        UUID organisationId = organisationOf(sessionId);
        UUID applicationId = receipts.applicationIdOf(receipt);
        GiftClaim claim = repository.findClaim(applicationId).orElseThrow(ProblemException::notFound);
        claim.requireGood(sessionId);
        GiftHandout handout = new GiftHandout(ids.next(), claim, clock.instant(), caller.subject());
        if (!repository.insert(handout)) {
            throw ProblemException.of(409, "gift-already-handed-out");
        }
        int remaining =
                repository.takeFromStock(sessionId).orElseThrow(() -> ProblemException.of(409, "gift-stock-exhausted"));
        tell(handout, "gift-handed-out", handout.handedOut(organisationId));
        return handout.view(remaining);
    }

    @Transactional
    GiftHandoutView undo(UUID id) {
        GiftHandout handout = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        UUID organisationId = organisationOf(handout.sessionId());
        handout.undo(clock.instant(), caller.subject());
        repository.flush();
        int remaining = repository.returnToStock(handout.sessionId()).orElseThrow();
        tell(handout, "gift-returned", handout.returned(organisationId));
        return handout.view(remaining);
    }

    private UUID organisationOf(UUID sessionId) {
        UUID organisationId = repository.findOrganisation(sessionId).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(organisationId, Position.ENROLMENT_OFFICER);
        return organisationId;
    }

    private void tell(GiftHandout handout, String name, Record event) {
        outbox.append(new DomainEvent("gift-handout", handout.id(), handout.version(), name, event));
    }
}
