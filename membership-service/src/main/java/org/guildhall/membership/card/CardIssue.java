package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Issues cards, hundreds at a time. */
@ApplicationScoped
public class CardIssue {

    private final CardNumbers cardNumbers;
    private final CardRows rows;

    CardIssue(CardNumbers cardNumbers, CardRows rows) {
        this.cardNumbers = cardNumbers;
        this.rows = rows;
    }

    /**
     * A card to issue to a member.
     *
     * @param sessionId where they joined with it; null where it is issued later
     */
    public record Order(
            UUID cardId, UUID memberId, @Nullable UUID sessionId, UUID organisationId) {}

    /** Issues the cards in the transaction under way and returns their numbers by member; the caller tells of them. */
    public Map<UUID, String> issue(List<Order> orders, Instant now) {
        Map<UUID, String> numbers = drawn(orders);
        if (!orders.isEmpty()) {
            rows.insert(orders, numbers, now);
        }
        return numbers;
    }

    /** As {@link #issue}, with the next statement of the transaction: for whoever doesn't read the cards in it. */
    public Map<UUID, String> issueWithTheNext(List<Order> orders, Instant now) {
        Map<UUID, String> numbers = drawn(orders);
        if (!orders.isEmpty()) {
            rows.send(orders, numbers, now);
        }
        return numbers;
    }

    private Map<UUID, String> drawn(List<Order> orders) {
        Map<UUID, String> numbers = new HashMap<>();
        orders.forEach(order -> numbers.put(order.memberId(), cardNumbers.next().value()));
        return numbers;
    }

    /** Those of the members whose card is no longer as it was issued. */
    public Set<UUID> changedAmong(Collection<UUID> members) {
        return rows.changedAmong(members);
    }

    /** Takes back the cards of members who are taken back themselves. */
    public void takeBack(Collection<UUID> members) {
        rows.delete(members);
    }

    /** A number that is drawn like any other and never issued. */
    public String numberForNobody() {
        return cardNumbers.next().value();
    }

    /** What is to be told of an issue. */
    public static DomainEvent issued(Order order, Instant now) {
        CardEvents.Issued payload =
                new CardEvents.Issued(order.cardId(), order.memberId(), order.sessionId(), order.organisationId(), now);
        return new DomainEvent("card", order.cardId(), 1, "card-issued", payload);
    }
}
