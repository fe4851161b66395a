package org.guildhall.membership.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** A member's service card (会员互助服务卡). {@link CardRows} writes new ones. */
@Entity
@Table(name = "card")
class Card {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private CardStatus status;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Version
    private long version;

    protected Card() {}

    /** @throws ProblemException as {@link CardAct#from} */
    void undergo(CardAct act) {
        status = act.from(status);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID memberId() {
        return memberId;
    }

    CardStatus status() {
        return status;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    long version() {
        return version;
    }
}
