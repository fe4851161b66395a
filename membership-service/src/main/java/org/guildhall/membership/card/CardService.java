package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.card.CardHolders.Holder;

/** What officers do with members' cards. Whoever acts on a card holds the row of its member first, then the card's. */
@ApplicationScoped
class CardService {

    private final CardRepository cards;
    private final CardHolders holders;
    private final CardIssue issue;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    CardService(CardRepository cards, CardHolders holders, CardIssue issue, Outbox outbox, Ids ids, Clock clock) {
        this.cards = cards;
        this.holders = holders;
        this.issue = issue;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** A card for a member who joined without one. */
    @Transactional
    CardRecord issue(UUID memberId) {
        Holder holder = live(holders.lockOther(memberId));
        if (cards.isHeldBy(memberId)) {
            throw ProblemException.of(409, "card-held");
        }
        Instant now = clock.instant();
        CardIssue.Order order = new CardIssue.Order(ids.next(), memberId, null, holder.organisationId());
        Card card = issued(order, now);
        outbox.append(CardIssue.issued(order, now));
        return CardRecord.of(card);
    }

    @Transactional
    Page<CardRecord> list(UUID memberId) {
        holders.requireReadable(memberId);
        List<CardRecord> all =
                cards.findOf(memberId).stream().map(CardRecord::of).toList();
        return new Page<>(all, null);
    }

    @Transactional
    CardRecord read(UUID id) {
        Card card = cards.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        holders.requireReadable(card.memberId());
        return CardRecord.of(card);
    }

    @Transactional
    CardRecord collect(UUID id) {
        Holder holder = live(holder(id));
        Card card = undergone(id, CardAct.COLLECT);
        holders.record(holder.memberId(), card.status(), onRecord(card));
        tell(card, "card-collected", CardEvents.collected(card, holder, clock.instant()));
        return CardRecord.of(card);
    }

    /** Also of who is no member any more: a lost card shall not be shown. */
    @Transactional
    CardRecord lose(UUID id, String reason) {
        Holder holder = holder(id);
        Card card = undergone(id, CardAct.LOSE);
        holders.record(holder.memberId(), card.status(), reason);
        tell(card, "card-lost", CardEvents.lost(card, holder, clock.instant()));
        return CardRecord.of(card);
    }

    /** @return the card that takes its place, which is no further card issued to the member */
    @Transactional
    CardRecord replace(UUID id, String reason) {
        Holder holder = live(holder(id));
        Card lost = undergone(id, CardAct.REPLACE);
        Instant now = clock.instant();
        CardIssue.Order order = new CardIssue.Order(ids.next(), lost.memberId(), null, holder.organisationId());
        holders.record(holder.memberId(), lost.status(), reason);
        tell(lost, "card-replaced", CardEvents.replaced(lost, holder, order.cardId(), now));
        issue.issue(List.of(order), now);
        return CardRecord.of(cards.findById(order.cardId()));
    }

    private Card issued(CardIssue.Order order, Instant now) {
        issue.issue(List.of(order), now);
        Card card = cards.findById(order.cardId());
        holders.record(card.memberId(), card.status(), onRecord(card));
        return card;
    }

    private Holder holder(UUID cardId) {
        return holders.lockOther(cards.findMember(cardId).orElseThrow(ProblemException::notFound));
    }

    private static Holder live(Holder holder) {
        if (!holder.live()) {
            throw ProblemException.of(409, "membership-over");
        }
        return holder;
    }

    private Card undergone(UUID id, CardAct act) {
        Card card = cards.lock(id).orElseThrow(ProblemException::notFound);
        card.undergo(act);
        cards.flush();
        return card;
    }

    private static String onRecord(Card card) {
        return "card " + card.id();
    }

    private void tell(Card card, String name, Record event) {
        outbox.append(new DomainEvent("card", card.id(), card.version(), name, event));
    }
}
