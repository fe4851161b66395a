package org.guildhall.membership.employer;

import jakarta.persistence.Embedded;
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

/** A line of an employer's history: what it was from a day on. Never changed. */
@Entity
@Immutable
@Table(name = "employer_change")
class EmployerChange {

    @Id
    private UUID id;

    private UUID employerId;
    private long version;

    @Enumerated(EnumType.STRING)
    private EmployerChangeKind kind;

    private UUID keeperId;

    @Embedded
    private EmployerDetails details;

    @Embedded
    private @Nullable EmployerEnd ending;

    private LocalDate effectiveOn;
    private Instant recordedAt;
    private @Nullable String recordedBy;

    protected EmployerChange() {}

    /** The employer as it is after the change. */
    EmployerChange(
            UUID id,
            EmployerChangeKind kind,
            Employer changed,
            LocalDate effectiveOn,
            Instant recordedAt,
            String recordedBy) {
        this.id = id;
        this.employerId = changed.id();
        this.version = changed.version();
        this.kind = kind;
        this.keeperId = changed.keeperId();
        this.details = changed.details();
        this.ending = changed.ending().orElse(null);
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    EmployerChangeView view() {
        return new EmployerChangeView(
                kind,
                effectiveOn,
                recordedAt,
                recordedBy,
                keeperId,
                details.name(),
                details.creditCode(),
                details.aboveDesignatedSize(),
                details.employeeCount(),
                details.areaCode(),
                details.unionId(),
                ending == null ? null : ending.endReason(),
                version);
    }
}
