package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.card.CardIssue;
import org.guildhall.membership.person.BirthYearBand;
import org.jspecify.annotations.Nullable;

/**
 * Makes members out of confirmed applications, with their cards and events, in the transaction that confirms them. An
 * officer's confirmation takes the same way as the join path.
 */
@ApplicationScoped
public class Admissions {

    private final MemberRows rows;
    private final MemberPeriodRows periods;
    private final CardIssue cards;
    private final Outbox outbox;
    private final Ids ids;

    Admissions(MemberRows rows, MemberPeriodRows periods, CardIssue cards, Outbox outbox, Ids ids) {
        this.rows = rows;
        this.periods = periods;
        this.cards = cards;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Admits the members in the transaction under way and returns the card numbers by member. */
    public Map<UUID, String> admit(List<Admission> admissions, Instant now) {
        if (admissions.isEmpty()) {
            return Map.of();
        }
        LocalDate joinedOn = Clocks.day(now);
        Map<UUID, LocalDate> before = rows.insert(admissions, joinedOn, now);
        periods.insert(admissions.stream()
                .map(admission -> first(admission, joinedOn, now))
                .toList());
        List<CardIssue.Order> orders = admissions.stream()
                .filter(admission -> admission.cardId() != null)
                .map(Admissions::order)
                .toList();
        Map<UUID, String> numbers = cards.issueWithTheNext(orders, now);
        outbox.append(Stream.concat(
                        admissions.stream()
                                .map(admission -> joined(admission, joinedOn, before.get(admission.memberId()), now)),
                        orders.stream().map(order -> CardIssue.issued(order, now)))
                .toList());
        return numbers;
    }

    /** A number drawn like any other and never issued: for whoever must not learn that they weren't admitted. */
    public String cardNumberForNobody() {
        return cards.numberForNobody();
    }

    private MemberPeriod first(Admission admission, LocalDate joinedOn, Instant now) {
        return MemberPeriod.first(
                ids.next(), admission.memberId(), admission.organisationId(), joinedOn, PeriodReason.JOINED, now);
    }

    private static CardIssue.Order order(Admission admission) {
        return new CardIssue.Order(
                admission.cardId(), admission.memberId(), admission.sessionId(), admission.organisationId());
    }

    private static DomainEvent joined(
            Admission admission, LocalDate joinedOn, @Nullable LocalDate memberSince, Instant now) {
        MemberEvents.Joined payload = new MemberEvents.Joined(
                admission.memberId(),
                admission.applicationId(),
                admission.sessionId(),
                admission.organisationId(),
                joinedOn,
                memberSince,
                now,
                admission.gender().name(),
                Optional.ofNullable(admission.birthYear())
                        .map(BirthYearBand::of)
                        .orElse(null),
                admission.education(),
                admission.household(),
                List.of(admission.categories()));
        return new DomainEvent("member", admission.memberId(), 1, "member-joined", payload);
    }
}
