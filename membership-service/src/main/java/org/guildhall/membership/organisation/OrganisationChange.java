package org.guildhall.membership.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of the history of an organisation: what it was from a day on. Never changed. */
@Entity
@Immutable
@Table(name = "organisation_change")
class OrganisationChange {

    @Id
    private UUID id;

    private UUID organisationId;
    private long version;

    @Enumerated(EnumType.STRING)
    private OrganisationChangeKind kind;

    private String name;
    private @Nullable UUID parentId;

    @Embedded
    private @Nullable OrganisationDetails details;

    @Embedded
    private @Nullable Closing closing;

    private LocalDate effectiveOn;
    private Instant recordedAt;
    private String recordedBy;

    protected OrganisationChange() {}

    /** The organisation as it is after the change. */
    OrganisationChange(
            UUID id,
            OrganisationChangeKind kind,
            Organisation changed,
            LocalDate effectiveOn,
            Instant recordedAt,
            String recordedBy) {
        this.id = id;
        this.organisationId = changed.id();
        this.version = changed.version();
        this.kind = kind;
        this.name = changed.name();
        this.parentId = changed.parentId().orElse(null);
        this.details = changed.details();
        this.closing = changed.closing().orElse(null);
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    OrganisationChangeKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    OrganisationDetails details() {
        return details == null ? OrganisationDetails.NONE : details;
    }

    Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    long version() {
        return version;
    }
}
