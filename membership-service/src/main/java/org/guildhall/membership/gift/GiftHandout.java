package org.guildhall.membership.gift;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** A gift handed out to a member at a session; undone, it is back in stock. */
@Entity
@Table(name = "gift_handout")
class GiftHandout {

    @Id
    private UUID id;

    private UUID sessionId;
    private UUID applicationId;
    private UUID memberId;
    private Instant handedOutAt;
    private String handedOutBy;
    private Instant returnedAt;
    private String returnedBy;

    @Version
    private long version = 1;

    protected GiftHandout() {}

    GiftHandout(UUID id, GiftClaim claim, Instant handedOutAt, String handedOutBy) {
        this.id = id;
        this.sessionId = claim.sessionId();
        this.applicationId = claim.applicationId();
        this.memberId = claim.memberId();
        this.handedOutAt = handedOutAt;
        this.handedOutBy = handedOutBy;
    }

    /** @throws ProblemException 409 when it was returned already */
    void undo(Instant now, String by) {
        if (returnedAt != null) {
            throw ProblemException.of(409, "gift-already-returned");
        }
        returnedAt = now;
        returnedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID memberId() {
        return memberId;
    }

    Instant handedOutAt() {
        return handedOutAt;
    }

    String handedOutBy() {
        return handedOutBy;
    }

    long version() {
        return version;
    }

    GiftHandoutView view(int giftRemaining) {
        return new GiftHandoutView(id, sessionId, memberId, handedOutAt, returnedAt, giftRemaining);
    }

    GiftHandedOut handedOut(UUID organisationId) {
        return new GiftHandedOut(id, sessionId, organisationId, memberId, handedOutAt);
    }

    GiftReturned returned(UUID organisationId) {
        return new GiftReturned(id, sessionId, organisationId, memberId, returnedAt);
    }
}
