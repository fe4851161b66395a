package org.guildhall.membership.employer;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is told of an employer: all of it as it now is. */
final class EmployerEvents {

    private EmployerEvents() {}

    record Registered(
            UUID employerId,
            UUID keeperId,
            String name,
            @Nullable String creditCode,
            @Nullable Boolean aboveDesignatedSize,
            @Nullable Integer employeeCount,
            @Nullable String areaCode,
            @Nullable UUID unionId,
            LocalDate effectiveOn) {}

    record Changed(
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

    static DomainEvent registered(UUID id, UUID keeper, EmployerDetails told, LocalDate on) {
        Registered payload = new Registered(
                id,
                keeper,
                told.name(),
                told.creditCode(),
                told.aboveDesignatedSize(),
                told.employeeCount(),
                told.areaCode(),
                told.unionId(),
                on);
        return new DomainEvent("employer", id, 1, "employer-registered", payload);
    }

    static DomainEvent changed(UUID id, UUID keeper, EmployerDetails told, LocalDate on, long version) {
        Changed payload = new Changed(
                id,
                keeper,
                told.name(),
                told.creditCode(),
                told.aboveDesignatedSize(),
                told.employeeCount(),
                told.areaCode(),
                told.unionId(),
                on);
        return new DomainEvent("employer", id, version, "employer-changed", payload);
    }

    static DomainEvent closed(UUID id, UUID keeper, EmployerEndReason reason, LocalDate on, long version) {
        return new DomainEvent("employer", id, version, "employer-closed", new Closed(id, keeper, reason, on));
    }
}
