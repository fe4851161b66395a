package org.guildhall.contest.judging.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A seat on a project's panel that somebody may take, once, by the token of a link. */
@Entity
class JudgeInvitation {

    @Id
    private UUID id;

    private UUID projectId;
    private byte[] tokenHash;
    private UUID organisationId;
    private String invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private Instant revokedAt;
    private String acceptedBy;
    private UUID judgeId;

    protected JudgeInvitation() {}

    /** @param organisationId the union of the judge's employer, null if they are known as a member */
    JudgeInvitation(
            UUID id,
            UUID projectId,
            InvitationToken token,
            @Nullable UUID organisationId,
            String invitedBy,
            Instant invitedAt,
            Instant expiresAt) {
        this.id = id;
        this.projectId = projectId;
        this.tokenHash = token.hash();
        this.organisationId = organisationId;
        this.invitedBy = invitedBy;
        this.invitedAt = invitedAt;
        this.expiresAt = expiresAt;
    }

    /** @throws ProblemException 409 {@code invitation-over} */
    void revoke(Instant now) {
        requireOpen(now);
        revokedAt = now;
    }

    /** @throws ProblemException as {@link #revoke} */
    void requireOpen(Instant now) {
        if (state(now) != JudgeInvitationState.OPEN) {
            throw ProblemException.of(409, "invitation-over");
        }
    }

    /** Gives the seat to whoever has become this judge. */
    void accept(String subject, UUID judge) {
        acceptedBy = subject;
        judgeId = judge;
    }

    boolean isAcceptedBy(String subject) {
        return subject.equals(acceptedBy);
    }

    JudgeInvitationState state(Instant now) {
        if (judgeId != null) {
            return JudgeInvitationState.ACCEPTED;
        }
        if (revokedAt != null) {
            return JudgeInvitationState.REVOKED;
        }
        return now.isBefore(expiresAt) ? JudgeInvitationState.OPEN : JudgeInvitationState.EXPIRED;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    String invitedBy() {
        return invitedBy;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Once accepted. */
    Optional<UUID> judgeId() {
        return Optional.ofNullable(judgeId);
    }
}
