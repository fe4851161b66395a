package org.guildhall.membership.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

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
    private UUID organisationId;

    private Instant validFrom;
    private Instant validUntil;
    private Instant endedAt;

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

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    long version() {
        return version;
    }

    AppointmentView view() {
        return new AppointmentView(id, subject, position, organisationId, validFrom, validUntil, endedAt, version);
    }

    AppointmentMade made() {
        return new AppointmentMade(id, subject, position, organisationId, validFrom, validUntil);
    }

    AppointmentEnded ended() {
        return new AppointmentEnded(id, subject, position, organisationId, endedAt);
    }
}
