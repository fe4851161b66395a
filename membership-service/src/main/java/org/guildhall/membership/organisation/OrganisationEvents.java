package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of an organisation. */
final class OrganisationEvents {

    private OrganisationEvents() {}

    /** Without a parent it is a root. */
    record Founded(
            UUID organisationId,
            @Nullable UUID parentId,
            String name,
            OrganisationLevel level,
            OrganisationKind kind,
            @Nullable String industry,
            @Nullable String areaCode,
            @Nullable String creditCode,
            @Nullable LocalDate foundedOn,
            @Nullable Integer termYears,
            @Nullable LocalDate nextElectionOn,
            @Nullable Integer employeeCount,
            LocalDate effectiveOn) {}

    record Renamed(UUID organisationId, String name, LocalDate effectiveOn) {}

    /** All of it as it is now; the name is told by itself. */
    record Changed(
            UUID organisationId,
            @Nullable String industry,
            @Nullable String areaCode,
            @Nullable String creditCode,
            @Nullable LocalDate foundedOn,
            @Nullable Integer termYears,
            @Nullable LocalDate nextElectionOn,
            @Nullable Integer employeeCount,
            LocalDate effectiveOn) {}

    record Moved(UUID organisationId, @Nullable UUID fromParentId, UUID parentId, LocalDate effectiveOn) {}

    /** Without a parent it was a root. */
    record Closed(UUID organisationId, @Nullable UUID parentId, ClosingReason reason, LocalDate effectiveOn) {}

    /** It is closed by this; its members and children are told by themselves, before it. */
    record Merged(UUID organisationId, UUID intoOrganisationId, ClosingReason reason, LocalDate effectiveOn) {}
}
