package org.guildhall.contest.recognition.award;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of honours: ids and codes, nothing personal. */
final class HonourEvents {

    private HonourEvents() {}

    record Registered(
            UUID honourId,
            UUID organisationId,
            UUID memberId,
            UUID conferredBy,
            String type,
            String title,
            String level,
            int year,
            Instant registeredAt) {}

    static DomainEvent registered(Honour honour, HonourType type) {
        Registered payload = new Registered(
                honour.id(),
                honour.organisationId(),
                honour.memberId().orElse(null),
                type.organisationId(),
                type.code(),
                type.title(),
                type.level().name(),
                honour.year(),
                honour.registeredAt().orElseThrow());
        return new DomainEvent("honour", honour.id(), honour.version(), "honour-registered", payload);
    }
}
