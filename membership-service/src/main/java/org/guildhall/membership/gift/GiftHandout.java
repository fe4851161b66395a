package org.guildhall.membership.gift;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A gift handed out to a member at a session; undone, it is back in stock. */
@Entity
@Table(name = "gift_handout")
class GiftHandout {

    @Id
    private UUID id;

    private UUID sessionId;
    private UUID giftId;
    private UUID applicationId;
    private UUID memberId;
    private Instant handedOutAt;
    private String handedOutBy;
    private @Nullable Instant returnedAt;
    private @Nullable String returnedBy;

    @Version
    private long version = 1;

    protected GiftHandout() {}

    GiftHandout(UUID id, GiftClaim claim, UUID giftId, Instant handedOutAt, String handedOutBy) {
        this.id = id;
        this.sessionId = claim.sessionId();
        this.giftId = giftId;
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

    /** Of which kind. */
    UUID giftId() {
        return giftId;
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

    /** Empty while the member has it. */
    Optional<Instant> returnedAt() {
        return Optional.ofNullable(returnedAt);
    }

    GiftEvents.HandedOut handedOut(UUID organisationId) {
        return new GiftEvents.HandedOut(id, sessionId, organisationId, memberId, giftId, handedOutAt);
    }

    GiftEvents.Returned returned(UUID organisationId) {
        return new GiftEvents.Returned(id, sessionId, organisationId, memberId, giftId, returnedAt);
    }
}
