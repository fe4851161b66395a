package org.guildhall.contest.outcome.remark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.kit.problem.ProblemException;
import org.hibernate.annotations.ColumnTransformer;

/** A proposed change to the sheets of a ranked stage (复核批次). */
@Entity
public class RemarkSet {

    @Id
    private UUID id;

    private UUID contestId;
    private UUID stageId;
    private UUID baseId;
    private String reason;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private String changes;

    private UUID objectionId;

    @Enumerated(EnumType.STRING)
    private RemarkCause cause;

    @Enumerated(EnumType.STRING)
    private RemarkState state;

    private String proposedBy;
    private Instant proposedAt;
    private String settledBy;
    private Instant settledAt;

    @Version
    private long version;

    protected RemarkSet() {}

    /**
     * @param baseId the result set it was proposed against
     * @param changes JSON of the wish
     */
    RemarkSet(UUID id, JudgedStage stage, UUID baseId, NewRemarkSet wish, String changes) {
        this.id = id;
        this.contestId = stage.contestId();
        this.stageId = stage.id();
        this.baseId = baseId;
        this.reason = wish.reason();
        this.changes = changes;
        this.objectionId = wish.objectionId();
        this.cause = wish.cause();
        this.state = RemarkState.PROPOSED;
    }

    RemarkSet by(String actor, Instant now) {
        proposedBy = actor;
        proposedAt = now;
        return this;
    }

    /** @throws ProblemException 409 {@code results-changed} when other results are in force than those it was proposed against */
    void apply(UUID inForce, String actor, Instant now) {
        requireProposed();
        if (!inForce.equals(baseId)) {
            throw ProblemException.of(409, "results-changed");
        }
        settle(RemarkState.APPLIED, actor, now);
    }

    void cancel(String actor, Instant now) {
        requireProposed();
        settle(RemarkState.CANCELLED, actor, now);
    }

    private void settle(RemarkState outcome, String actor, Instant now) {
        state = outcome;
        settledBy = actor;
        settledAt = now;
    }

    private void requireProposed() {
        if (state != RemarkState.PROPOSED) {
            throw ProblemException.of(409, "remark-set-settled");
        }
    }

    /** JSON of {@link NewRemarkSet}: what was proposed. */
    String changes() {
        return changes;
    }

    UUID id() {
        return id;
    }

    UUID contestId() {
        return contestId;
    }

    UUID stageId() {
        return stageId;
    }

    UUID baseId() {
        return baseId;
    }

    String reason() {
        return reason;
    }

    Optional<UUID> objectionId() {
        return Optional.ofNullable(objectionId);
    }

    Optional<RemarkCause> cause() {
        return Optional.ofNullable(cause);
    }

    String proposedBy() {
        return proposedBy;
    }

    /** Who applied or cancelled it. */
    Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    RemarkState state() {
        return state;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
