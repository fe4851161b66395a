package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.sql.Columns;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.card.CardIssue;
import org.guildhall.membership.person.BirthYearBand;

/**
 * Makes members out of confirmed applications, with their cards and events, in the transaction that confirms them. Part of
 * the measured join path, hence set-based SQL; an officer's confirmation takes the same way.
 */
@ApplicationScoped
public class Admissions {

    private static final String INSERT = """
            INSERT INTO member (id, person_id, organisation_id, status, joined_on, education, household, categories,
                                recorded_at, version)
            SELECT id, person_id, organisation_id, 'ACTIVE', ?, education, household, categories::text[], ?, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                AS m (id, person_id, organisation_id, education, household, categories)""";

    private final CardIssue cards;
    private final Outbox outbox;

    Admissions(CardIssue cards, Outbox outbox) {
        this.cards = cards;
        this.outbox = outbox;
    }

    /** Admits the members in the transaction under way and returns the card numbers by member. */
    public Map<UUID, String> admit(Connection connection, List<Admission> admissions, Instant now) throws SQLException {
        if (admissions.isEmpty()) {
            return Map.of();
        }
        LocalDate joinedOn = LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE);
        insert(connection, admissions, joinedOn, now);
        List<CardIssue.Order> orders = admissions.stream()
                .filter(admission -> admission.cardId() != null)
                .map(Admissions::order)
                .toList();
        Map<UUID, String> numbers = cards.issue(connection, orders, now);
        outbox.append(Stream.concat(
                        admissions.stream().map(admission -> joined(admission, joinedOn, now)),
                        orders.stream().map(order -> CardIssue.issued(order, now)))
                .toList());
        return numbers;
    }

    private static void insert(Connection connection, List<Admission> admissions, LocalDate joinedOn, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, joinedOn);
            statement.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.setArray(3, Columns.of(connection, "uuid", admissions, Admission::memberId));
            statement.setArray(4, Columns.of(connection, "uuid", admissions, Admission::personId));
            statement.setArray(5, Columns.of(connection, "uuid", admissions, Admission::organisationId));
            statement.setArray(6, Columns.of(connection, "text", admissions, Admission::education));
            statement.setArray(7, Columns.of(connection, "text", admissions, Admission::household));
            statement.setArray(8, Columns.ofCodes(connection, admissions, Admission::categories));
            statement.executeUpdate();
        }
    }

    private static CardIssue.Order order(Admission admission) {
        return new CardIssue.Order(
                admission.cardId(), admission.memberId(), admission.sessionId(), admission.organisationId());
    }

    private static DomainEvent joined(Admission admission, LocalDate joinedOn, Instant now) {
        MemberJoined payload = new MemberJoined(
                admission.memberId(),
                admission.applicationId(),
                admission.sessionId(),
                admission.organisationId(),
                joinedOn,
                now,
                admission.gender().name(),
                BirthYearBand.of(admission.birthYear()),
                admission.education(),
                admission.household(),
                List.of(admission.categories()));
        return new DomainEvent("member", admission.memberId(), 1, "member-joined", payload);
    }
}
