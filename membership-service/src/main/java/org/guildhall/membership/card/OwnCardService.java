package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.card.CardHolders.Holder;
import org.guildhall.membership.card.HolderQueries.Standing;

/** What members do with their own card: show it, activate it, say that it is lost. */
@ApplicationScoped
class OwnCardService {

    private final CardRepository cards;
    private final HolderQueries standings;
    private final CardHolders holders;
    private final CardCodes codes;
    private final Outbox outbox;
    private final Clock clock;

    OwnCardService(
            CardRepository cards,
            HolderQueries standings,
            CardHolders holders,
            CardCodes codes,
            Outbox outbox,
            Clock clock) {
        this.cards = cards;
        this.standings = standings;
        this.holders = holders;
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The newest card, with a code to show while it is valid. */
    @Transactional
    OwnCard read() {
        Holder own = holders.own();
        Card card = cards.findOf(own.memberId()).stream().findFirst().orElseThrow(OwnCardService::none);
        return shown(card, own);
    }

    @Transactional
    OwnCard activate() {
        Holder own = holders.own();
        if (!own.live()) {
            throw ProblemException.of(409, "membership-over");
        }
        Card card = undergone(own, CardAct.ACTIVATE);
        tell(card, "card-activated", CardEvents.activated(card, own, clock.instant()));
        return shown(card, own);
    }

    @Transactional
    OwnCard lose() {
        Holder own = holders.own();
        Card card = undergone(own, CardAct.LOSE);
        tell(card, "card-lost", CardEvents.lost(card, own, clock.instant()));
        return shown(card, own);
    }

    private Card undergone(Holder own, CardAct act) {
        Card card = cards.lockNewest(own.memberId()).orElseThrow(OwnCardService::none);
        card.undergo(act);
        cards.flush();
        return card;
    }

    private static ProblemException none() {
        return ProblemException.of(404, "card-missing");
    }

    private OwnCard shown(Card card, Holder own) {
        Instant now = clock.instant();
        String organisation =
                standings.find(card.id()).map(Standing::organisation).orElseThrow();
        boolean valid = own.live() && card.status().isValid();
        return OwnCard.of(card, organisation, valid ? codes.issue(card.id(), now) : null);
    }

    private void tell(Card card, String name, Record event) {
        outbox.append(new DomainEvent("card", card.id(), card.version(), name, event));
    }
}
