package org.guildhall.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The audit record of someone having seen a member's personal values in clear. Only ever added. */
@Entity
@Table(name = "unmasking")
class Unmasking {

    @Id
    private UUID id;

    @Column(name = "member_id")
    private UUID memberId;

    private String subject;

    private String reason;

    @Column(name = "unmasked_at")
    private Instant unmaskedAt;

    protected Unmasking() {}

    Unmasking(UUID id, UUID memberId, String subject, String reason, Instant unmaskedAt) {
        this.id = id;
        this.memberId = memberId;
        this.subject = subject;
        this.reason = reason;
        this.unmaskedAt = unmaskedAt;
    }
}
