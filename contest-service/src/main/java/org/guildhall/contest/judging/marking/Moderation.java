package org.guildhall.contest.judging.marking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** A criterion on which the final sheets of an entry differ by more than the tolerance (仲裁). The raw marks stay. */
@Entity
class Moderation {

    @Id
    private UUID id;

    private UUID stageId;
    private UUID participationId;
    private String criterion;
    private BigDecimal spread;
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private ModerationMethod method;

    private BigDecimal mark;
    private UUID judgeId;
    private String reason;
    private String resolvedBy;
    private Instant resolvedAt;

    protected Moderation() {}

    Moderation(UUID id, MarkSheet one, String criterion, BigDecimal spread, Instant openedAt) {
        this.id = id;
        this.stageId = one.stageId();
        this.participationId = one.participationId();
        this.criterion = criterion;
        this.spread = spread;
        this.openedAt = openedAt;
    }

    /**
     * Settles it once.
     *
     * @param chosen the judge whose mark counts, with CHOSEN_ASSESSOR
     */
    void resolve(Resolution resolution, Optional<UUID> chosen, String by, Instant now) {
        if (resolvedAt != null) {
            throw ProblemException.of(409, "moderation-resolved");
        }
        method = resolution.method();
        mark = resolution.mark() == null ? null : new BigDecimal(resolution.mark());
        judgeId = chosen.orElse(null);
        reason = resolution.reason();
        resolvedBy = by;
        resolvedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID stageId() {
        return stageId;
    }

    UUID participationId() {
        return participationId;
    }

    String criterion() {
        return criterion;
    }

    BigDecimal spread() {
        return spread;
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<ModerationMethod> method() {
        return Optional.ofNullable(method);
    }

    Optional<BigDecimal> mark() {
        return Optional.ofNullable(mark);
    }

    Optional<UUID> judgeId() {
        return Optional.ofNullable(judgeId);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }
}
