package org.guildhall.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That an officer did something to a member's personal data, and why. Only ever added. */
@Entity
@Table(name = "audit_record")
class AuditRecord {

    @Id
    private UUID id;

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AuditAct act;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String reason;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    protected AuditRecord() {}

    AuditRecord(UUID id, UUID memberId, AuditAct act, String subject, String reason, Instant happenedAt) {
        this.id = id;
        this.memberId = memberId;
        this.act = act;
        this.subject = subject;
        this.reason = reason;
        this.happenedAt = happenedAt;
    }

    UUID id() {
        return id;
    }

    AuditRecordView view() {
        return new AuditRecordView(id, memberId, act, subject, reason, happenedAt);
    }
}
