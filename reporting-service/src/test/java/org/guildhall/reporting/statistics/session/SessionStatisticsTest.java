package org.guildhall.reporting.statistics.session;

import static org.guildhall.reporting.EventFeed.application;
import static org.guildhall.reporting.EventFeed.card;
import static org.guildhall.reporting.EventFeed.event;
import static org.guildhall.reporting.EventFeed.gift;
import static org.guildhall.reporting.EventFeed.session;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** Figures of recruitment sessions. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SessionStatisticsTest extends SmallFederation {

    @Test
    void showsEachSessionAndTheTotals() {
        UUID other = UUID.randomUUID();
        UUID waiting = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        UUID handout = UUID.randomUUID();
        Instant told = feed.tell(
                card(UUID.randomUUID(), east, session),
                gift("gift-handed-out", UUID.randomUUID(), 1, east, session),
                gift("gift-handed-out", handout, 1, east, session),
                gift("gift-returned", handout, 2, east, session),
                session(session, city, "In the hall"),
                session(other, west, "At the gate"),
                application("application-submitted", waiting, 1, west, other),
                application("application-submitted", refused, 1, west, other),
                application("application-rejected", refused, 2, west, other));
        Reporting.awaitApplied(officer, city, told);
        Reporting.get(officer, "/statistics/sessions", "organisation", city)
                .statusCode(200)
                .body("totals.sessions", equalTo(2))
                .body("totals.joined", equalTo(6))
                .body("totals.cards", equalTo(1))
                .body("totals.giftsHandedOut", equalTo(2))
                .body("totals.giftsReturned", equalTo(1))
                .body("totals.pending", equalTo(1))
                .body("totals.rejected", equalTo(1))
                .body("items.find { it.title == 'In the hall' }.joined", equalTo(6))
                .body("items.find { it.title == 'At the gate' }.pending", equalTo(1))
                .body("next", nullValue())
                .body("asOf", notNullValue())
                .body("lag.events", equalTo(0));
        Reporting.get(officer, "/statistics/sessions", "organisation", west)
                .body("totals.sessions", equalTo(1))
                .body("items[0].giftStock", equalTo(400));
        Reporting.get(officer, "/statistics/sessions", "organisation", city, "to", "2026-10-31")
                .body("totals.sessions", equalTo(0));
        Reporting.get(officer, "/statistics/sessions", "organisation", city, "limit", 1)
                .body("items", hasSize(1))
                .body("next", notNullValue());
    }

    @Test
    void showsASessionAsItWasLastChanged() {
        Instant told = feed.tell(
                session(session, city, "In the hall"),
                event(
                        "membership",
                        "recruitment-session-changed",
                        session,
                        2,
                        "sessionId",
                        session,
                        "organisationId",
                        west,
                        "title",
                        "In the yard",
                        "venue",
                        "Yard",
                        "opensAt",
                        "2026-11-02T00:00:00Z",
                        "closesAt",
                        "2026-12-02T00:00:00Z",
                        "giftStock",
                        500));
        Reporting.awaitApplied(officer, city, told);
        Reporting.get(officer, "/statistics/sessions", "organisation", city)
                .body("totals.sessions", equalTo(1))
                .body("items[0].organisationId", equalTo(west.toString()))
                .body("items[0].title", equalTo("In the yard"))
                .body("items[0].venue", equalTo("Yard"))
                .body("items[0].opensAt", equalTo("2026-11-02T00:00:00Z"))
                .body("items[0].closesAt", equalTo("2026-12-02T00:00:00Z"))
                .body("items[0].giftStock", equalTo(500))
                .body("items[0].confirmation", equalTo("AUTOMATIC"))
                .body("items[0].joined", equalTo(6));
    }
}
