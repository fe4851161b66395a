package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.reporting.projection.SessionCounters.Figure;

/**
 * Recruitment sessions with their applications, cards and gifts. A measured hot path: one multi-row statement per kind of
 * fact and one for the figures of all sessions of a batch.
 */
final class SessionBatches {

    /** What was heard last of each application, in the order of their ids. */
    private final Map<UUID, SessionRows.Application> applications = new TreeMap<>();

    private final List<SessionRows.Card> cards = new ArrayList<>();
    private final List<SessionRows.Gift> gifts = new ArrayList<>();
    private final List<SessionRows.GiftReturn> returns = new ArrayList<>();
    private final SessionCounters counters = new SessionCounters();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        SessionBatches batch = new SessionBatches();
        events.forEach(batch::take);
        batch.write(connection);
        for (ReceivedEvent event : events) {
            describe(connection, event);
        }
    }

    private void take(ReceivedEvent event) {
        switch (event.name()) {
            case "membership.member-joined.v1" -> join(event);
            case "membership.card-issued.v1" -> issueCard(event);
            case "membership.gift-handed-out.v1" -> handOut(event);
            case "membership.gift-returned.v1" -> giveBack(event);
            case "membership.application-submitted.v1" -> submit(event);
            case "membership.application-confirmed.v1" -> decide(event, "CONFIRMED");
            case "membership.application-rejected.v1" -> refuse(event, "REJECTED", Figure.REJECTED);
            case "membership.application-withdrawn.v1" -> refuse(event, "WITHDRAWN", Figure.WITHDRAWN);
            case "membership.recruitment-session-opened.v1",
                    "membership.recruitment-session-changed.v1",
                    "membership.recruitment-session-closed.v1" -> {
                // So that the rows of all sessions of a batch are held in one order, whatever happens to them next.
                counters.add(event.uuid("sessionId"), event.uuid("organisationId"), Figure.JOINED, 0);
            }
            default -> {
                // Not about sessions.
            }
        }
    }

    private static void describe(Connection connection, ReceivedEvent event) throws SQLException {
        switch (event.name()) {
            case "membership.recruitment-session-opened.v1" -> open(connection, event);
            case "membership.recruitment-session-changed.v1" ->
                SessionRows.change(connection, event.uuid("sessionId"), event.uuid("organisationId"), details(event));
            case "membership.recruitment-session-closed.v1" ->
                SessionRows.close(connection, event.uuid("sessionId"), event.instant("closedAt"));
            default -> {
                // Nothing that describes a session.
            }
        }
    }

    private void write(Connection connection) throws SQLException {
        SessionRows.setApplications(connection, applications.values());
        SessionRows.insertCards(connection, cards);
        SessionRows.insertGifts(connection, gifts);
        SessionRows.returnGifts(connection, returns);
        SessionRows.count(connection, counters.inOrder());
    }

    private void join(ReceivedEvent event) {
        event.optionalUuid("sessionId")
                .ifPresent(session -> counters.add(session, event.uuid("organisationId"), Figure.JOINED, 1));
    }

    private void submit(ReceivedEvent event) {
        remember(event, "PENDING");
        count(event, Figure.PENDING, 1);
    }

    private void decide(ReceivedEvent event, String status) {
        remember(event, status);
        count(event, Figure.PENDING, -1);
    }

    private void refuse(ReceivedEvent event, String status, Figure figure) {
        decide(event, status);
        count(event, figure, 1);
    }

    private void remember(ReceivedEvent event, String status) {
        UUID application = event.uuid("applicationId");
        applications.put(
                application,
                new SessionRows.Application(
                        application, event.uuid("sessionId"), event.uuid("organisationId"), status));
    }

    private void issueCard(ReceivedEvent event) {
        UUID session = event.optionalUuid("sessionId").orElse(null);
        UUID organisation = event.uuid("organisationId");
        cards.add(new SessionRows.Card(
                event.uuid("cardId"), event.uuid("memberId"), session, organisation, event.instant("issuedAt")));
        if (session != null) {
            counters.add(session, organisation, Figure.CARDS, 1);
        }
    }

    private void handOut(ReceivedEvent event) {
        gifts.add(new SessionRows.Gift(
                event.uuid("handoutId"),
                event.uuid("sessionId"),
                event.uuid("organisationId"),
                event.uuid("memberId"),
                event.instant("handedOutAt")));
        count(event, Figure.GIFTS_HANDED_OUT, 1);
    }

    private void giveBack(ReceivedEvent event) {
        returns.add(new SessionRows.GiftReturn(event.uuid("handoutId"), event.instant("returnedAt")));
        count(event, Figure.GIFTS_RETURNED, 1);
    }

    private void count(ReceivedEvent event, Figure figure, int change) {
        counters.add(event.uuid("sessionId"), event.uuid("organisationId"), figure, change);
    }

    private static void open(Connection connection, ReceivedEvent event) throws SQLException {
        SessionRows.open(
                connection,
                event.uuid("sessionId"),
                event.uuid("organisationId"),
                details(event),
                event.text("confirmation"));
    }

    private static SessionRows.Details details(ReceivedEvent event) {
        return new SessionRows.Details(
                event.text("title"),
                event.optionalText("venue").orElse(null),
                event.instant("opensAt"),
                event.instant("closesAt"),
                Fields.of(event).optionalInteger("giftStock").orElse(null));
    }
}
