package org.guildhall.membership.employer;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is told of an employer: all of it as it now is. */
final class EmployerEvents {

    private EmployerEvents() {}

    record Told(
            UUID employerId,
            UUID keeperId,
            String name,
            @Nullable String creditCode,
            @Nullable Boolean aboveDesignatedSize,
            @Nullable Integer employeeCount,
            @Nullable String areaCode,
            @Nullable UUID unionId,
            LocalDate effectiveOn) {}

    record Closed(UUID employerId, UUID keeperId, EmployerEndReason reason, LocalDate effectiveOn) {}

    static DomainEvent registered(UUID id, UUID keeper, EmployerDetails details, LocalDate on) {
        return new DomainEvent("employer", id, 1, "employer-registered", told(id, keeper, details, on));
    }

    static DomainEvent changed(UUID id, UUID keeper, EmployerDetails details, LocalDate on, long version) {
        return new DomainEvent("employer", id, version, "employer-changed", told(id, keeper, details, on));
    }

    static DomainEvent closed(UUID id, UUID keeper, EmployerEndReason reason, LocalDate on, long version) {
        return new DomainEvent("employer", id, version, "employer-closed", new Closed(id, keeper, reason, on));
    }

    private static Told told(UUID id, UUID keeper, EmployerDetails details, LocalDate on) {
        return new Told(
                id,
                keeper,
                details.name(),
                details.creditCode(),
                details.aboveDesignatedSize(),
                details.employeeCount(),
                details.areaCode(),
                details.unionId(),
                on);
    }
}
