package org.guildhall.reporting;

import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.founded;
import static org.guildhall.reporting.EventFeed.joined;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A small federation whose figures can be counted by hand: a city with an eastern and a western county, and a factory. */
public abstract class SmallFederation {

    protected final EventFeed feed = new EventFeed();
    protected final UUID city = UUID.randomUUID();
    protected final UUID east = UUID.randomUUID();
    protected final UUID west = UUID.randomUUID();
    protected final UUID factory = UUID.randomUUID();
    protected final UUID session = UUID.randomUUID();
    protected final String officer = "officer-" + UUID.randomUUID();

    /** The city has one member, the east two, the west none, and the factory below the east three. */
    @BeforeEach
    protected void tellOfAFederation() {
        Instant told = feed.tell(
                // Members first, parents last: events of different aggregates come in any order.
                joined(UUID.randomUUID(), factory, session, "2026-11-01", "MALE", List.of("COURIER")),
                joined(
                        UUID.randomUUID(),
                        factory,
                        session,
                        "2026-11-02",
                        "FEMALE",
                        List.of("COURIER", "MIGRANT_WORKER")),
                joined(UUID.randomUUID(), factory, session, "2026-11-03", "FEMALE", List.of("OTHER")),
                joined(
                        UUID.randomUUID(),
                        east,
                        session,
                        "2026-11-02",
                        "MALE",
                        List.of("MIGRANT_WORKER", "MIGRANT_WORKER")),
                joined(UUID.randomUUID(), east, session, "2026-11-04", "MALE", List.of()),
                joined(UUID.randomUUID(), city, session, "2026-11-02", "UNKNOWN", List.of("COURIER")),
                founded(factory, east, "Factory", "GRASSROOTS"),
                founded(west, city, "West", "COUNTY"),
                founded(east, city, "East", "COUNTY"),
                appointed(officer, "REFORM_OFFICER", city),
                founded(city, null, "City", "CITY"));
        Reporting.awaitApplied(officer, city, told);
    }

    @AfterEach
    protected void close() {
        feed.close();
    }
}
