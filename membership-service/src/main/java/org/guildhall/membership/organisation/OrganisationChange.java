package org.guildhall.membership.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of the history of an organisation: what it was called and whom it was under from a day on. Never changed. */
@Entity
@Immutable
@Table(name = "organisation_change")
class OrganisationChange {

    enum Kind {
        FOUNDED,
        RENAMED,
        MOVED
    }

    @Id
    private UUID id;

    private UUID organisationId;
    private long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private @Nullable UUID parentId;
    private LocalDate effectiveOn;
    private Instant recordedAt;
    private String recordedBy;

    protected OrganisationChange() {}

    /** The organisation as it is after the change. */
    OrganisationChange(
            UUID id, Kind kind, Organisation changed, LocalDate effectiveOn, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.organisationId = changed.id();
        this.version = changed.version();
        this.kind = kind;
        this.name = changed.name();
        this.parentId = changed.parentId().orElse(null);
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }
}
