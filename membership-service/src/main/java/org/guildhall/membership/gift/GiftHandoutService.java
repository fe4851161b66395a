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
import org.guildhall.membership.recruitment.RecruitmentSessions;
import org.guildhall.membership.recruitment.RecruitmentSessions.GiftKind;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GiftHandoutService {

    private final GiftHandoutRepository repository;
    private final RecruitmentSessions sessions;
    private final GiftClaims claims;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    GiftHandoutService(
            GiftHandoutRepository repository,
            RecruitmentSessions sessions,
            GiftClaims claims,
            Outbox outbox,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.claims = claims;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The stock comes last, because everybody waits for its row until we commit. */
    @Transactional
    GiftHandoutView handOut(UUID sessionId, String receipt, @Nullable UUID giftId) {
        UUID organisationId = sessions.requireCovered(sessionId, Position.ENROLMENT_OFFICER);
        GiftClaim claim = claims.lock(receipt, sessionId);
        GiftKind kind = sessions.requireGift(sessionId, giftId);
        GiftHandout handout = new GiftHandout(ids.next(), claim, kind.id(), clock.instant(), caller.subject());
        if (!repository.insert(handout)) {
            throw ProblemException.of(409, "gift-already-handed-out");
        }
        int remaining =
                sessions.takeGift(kind.id()).orElseThrow(() -> ProblemException.of(409, "gift-stock-exhausted"));
        tell(handout, "gift-handed-out", handout.handedOut(organisationId));
        return GiftHandoutView.of(handout, kind.name(), remaining);
    }

    @Transactional
    GiftHandoutView undo(UUID id) {
        GiftHandout handout = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        UUID organisationId = sessions.requireCovered(handout.sessionId(), Position.ENROLMENT_OFFICER);
        claims.requireOther(handout.memberId());
        handout.undo(clock.instant(), caller.subject());
        repository.flush();
        int remaining = sessions.returnGift(handout.giftId());
        tell(handout, "gift-returned", handout.returned(organisationId));
        String name = sessions.giftName(handout.giftId()).orElse(null);
        return GiftHandoutView.of(handout, name, remaining);
    }

    private void tell(GiftHandout handout, String name, Record event) {
        outbox.append(new DomainEvent("gift-handout", handout.id(), handout.version(), name, event));
    }
}
