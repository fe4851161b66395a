package org.guildhall.contest.judging.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A member of a project's panel (裁判), known by the subject of their token; in proofs by their number alone. */
@Entity
public class Judge {

    @Id
    private UUID id;

    private UUID projectId;
    private int number;
    private String subject;
    private UUID organisationId;
    private Instant appointedAt;
    private boolean active;

    protected Judge() {}

    Judge(UUID id, UUID projectId, int number, Appointment appointment, Instant now) {
        this.id = id;
        this.projectId = projectId;
        this.number = number;
        this.subject = appointment.subject();
        appoint(appointment, now);
    }

    /** Appoints, also somebody who was before. */
    void appoint(Appointment appointment, Instant now) {
        organisationId = appointment.organisationId();
        appointedAt = now;
        active = true;
    }

    void end() {
        active = false;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    int number() {
        return number;
    }

    /** Such as J1: what proofs and boards call them. */
    public String code() {
        return "J" + number;
    }

    public String subject() {
        return subject;
    }

    /** The union of their employer, if they aren't known as a member. */
    Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    Instant appointedAt() {
        return appointedAt;
    }

    public boolean isActive() {
        return active;
    }
}
