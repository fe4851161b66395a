package org.guildhall.contest.judging.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A declared relation of a judge to an entry, or to all entries of an organisation (回避). */
@Entity
class Recusal {

    @Id
    private UUID id;

    private UUID judgeId;
    private UUID entryId;
    private UUID organisationId;
    private String reason;
    private String declaredBy;
    private Instant declaredAt;

    protected Recusal() {}

    Recusal(UUID id, UUID judgeId, NewRecusal wish, String declaredBy, Instant declaredAt) {
        this.id = id;
        this.judgeId = judgeId;
        this.entryId = wish.entryId();
        this.organisationId = wish.organisationId();
        this.reason = wish.reason();
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
    }

    UUID id() {
        return id;
    }

    UUID judgeId() {
        return judgeId;
    }

    UUID entryId() {
        return entryId;
    }

    UUID organisationId() {
        return organisationId;
    }

    String reason() {
        return reason;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}
