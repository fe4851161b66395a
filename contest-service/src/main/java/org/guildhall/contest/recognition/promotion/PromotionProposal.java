package org.guildhall.contest.recognition.promotion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.common.member.SkillsAssessed.Assessment;
import org.guildhall.contest.outcome.result.FinalContest;
import org.guildhall.kit.problem.ProblemException;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What a policy line offers a member for one result, until an officer decides. */
@Entity
class PromotionProposal {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private LineSource source;

    private UUID contestId;
    private UUID projectId;
    private UUID entryId;
    private UUID memberId;
    private UUID organisationId;
    private UUID memberOrganisationId;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private String trade;

    @Enumerated(EnumType.STRING)
    private SkillLevel level;

    @Enumerated(EnumType.STRING)
    private SkillLevel previousLevel;

    private Long subsidy;
    private Long monthly;
    private Integer months;
    private int year;
    private UUID policyId;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private String evidence;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private Instant proposedAt;
    private String proposedBy;
    private Instant decidedAt;
    private String decidedBy;
    private String reason;

    @Version
    private long version;

    protected PromotionProposal() {}

    /** @param level promoted to, or whose wage link it is; null for an allowance */
    PromotionProposal(
            UUID id,
            FinalContest contest,
            FinalPlacing placing,
            Evidence evidence,
            String document,
            @Nullable SkillLevel level) {
        this(id, evidence, document, level);
        this.contestId = contest.id();
        this.organisationId = contest.organisationId();
        this.projectId = placing.projectId();
        this.entryId = placing.entryId();
        this.memberId = placing.memberId();
        this.memberOrganisationId = placing.memberOrganisationId();
        this.trade = placing.trade();
    }

    /** For a rise of level by assessment; whose policy it is pays. */
    PromotionProposal(UUID id, Assessment assessment, PolicyTable.Place place, Evidence evidence, String document) {
        this(id, evidence, document, assessment.level());
        this.organisationId = place.policy().organisationId();
        this.memberId = assessment.memberId();
        this.memberOrganisationId = assessment.organisationId();
        this.trade = assessment.trade();
    }

    private PromotionProposal(UUID id, Evidence evidence, String document, @Nullable SkillLevel level) {
        this.id = id;
        this.source = evidence.source();
        this.year = evidence.finalOn().getYear();
        this.previousLevel = evidence.presentLevel();
        this.level = level;
        this.kind = evidence.rule().kind();
        this.subsidy = evidence.rule().subsidy();
        this.monthly = evidence.rule().monthly();
        this.months = evidence.rule().months();
        this.policyId = evidence.policyId();
        this.evidence = document;
        this.state = ProposalState.PROPOSED;
    }

    PromotionProposal by(String actor, Instant now) {
        proposedBy = actor;
        proposedAt = now;
        return this;
    }

    /** @throws ProblemException 409 when it has been decided already */
    void decide(ProposalState decision, String why, String actor, Instant now) {
        if (state != ProposalState.PROPOSED) {
            throw ProblemException.of(409, "proposal-decided", state);
        }
        state = decision;
        reason = why;
        decidedBy = actor;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    LineSource source() {
        return source;
    }

    /** None for an assessment, as project and entry. */
    Optional<UUID> contestId() {
        return Optional.ofNullable(contestId);
    }

    @Nullable UUID projectId() {
        return projectId;
    }

    @Nullable UUID entryId() {
        return entryId;
    }

    UUID memberId() {
        return memberId;
    }

    /** Whose contest it was, or whose policy it is for an assessment. */
    UUID organisationId() {
        return organisationId;
    }

    UUID memberOrganisationId() {
        return memberOrganisationId;
    }

    LineKind kind() {
        return kind;
    }

    String trade() {
        return trade;
    }

    Optional<SkillLevel> level() {
        return Optional.ofNullable(level);
    }

    Optional<SkillLevel> previousLevel() {
        return Optional.ofNullable(previousLevel);
    }

    /** Fen, once. */
    Optional<Long> subsidy() {
        return Optional.ofNullable(subsidy);
    }

    /** Fen it comes to, all months together; wages are the employer's. */
    long sum() {
        long regularly = kind == LineKind.ALLOWANCE ? Math.multiplyExact(monthly, (long) months) : 0;
        return (subsidy == null ? 0 : subsidy) + regularly;
    }

    /** Fen a month. */
    Optional<Long> monthly() {
        return Optional.ofNullable(monthly);
    }

    Optional<Integer> months() {
        return Optional.ofNullable(months);
    }

    int year() {
        return year;
    }

    UUID policyId() {
        return policyId;
    }

    /** JSON of {@link Evidence}. */
    String evidence() {
        return evidence;
    }

    ProposalState state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Counts from 1; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}
