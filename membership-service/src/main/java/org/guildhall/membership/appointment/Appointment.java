package org.guildhall.membership.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One person's position over an organisation and everything below it (任职). */
@Entity
@Table(name = "appointment")
class Appointment {

    @Id
    private UUID id;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Position position;

    /** Null for the whole tree. */
    private @Nullable UUID organisationId;

    private Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable Instant endedAt;

    @Column(updatable = false)
    private boolean firstAdministrator;

    @Version
    private long version = 1;

    private Instant createdAt;

    protected Appointment() {}

    /** @throws ProblemException 422 when it would end before it begins */
    Appointment(UUID id, Appoint appointing, Instant now) {
        this.id = id;
        this.subject = appointing.subject();
        this.position = appointing.position();
        this.organisationId = appointing.organisationId();
        this.validFrom = appointing.from() == null ? now : appointing.from();
        this.validUntil = appointing.until();
        this.createdAt = now;
        if (validUntil != null && !validUntil.isAfter(validFrom)) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/until", "before-beginning"));
        }
    }

    /** @throws ProblemException 409 when it has ended already */
    void end(Instant now) {
        if (endedAt != null || validUntil != null && !validUntil.isAfter(now)) {
            throw ProblemException.of(409, "appointment-ended");
        }
        endedAt = now;
    }

    /** The same over another organisation; this one is the caller's to end. */
    Appointment over(UUID organisation, UUID newId, Instant now) {
        return new Appointment(newId, new Appoint(subject, position, organisation, validFrom, validUntil), now);
    }

    UUID id() {
        return id;
    }

    /** Empty for the whole tree. */
    Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    String subject() {
        return subject;
    }

    Position position() {
        return position;
    }

    Instant validFrom() {
        return validFrom;
    }

    Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    long version() {
        return version;
    }

    AppointmentEvents.Made made() {
        return new AppointmentEvents.Made(id, subject, position, organisationId, validFrom, validUntil);
    }

    AppointmentEvents.Ended ended() {
        return new AppointmentEvents.Ended(id, subject, position, organisationId, endedAt);
    }
}
