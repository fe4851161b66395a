package org.guildhall.contest.recognition.promotion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** One payment due to a member: a one-time subsidy, or one month of an allowance. Paid once. */
@Entity
class Subsidy {

    @Id
    private UUID id;

    private UUID proposalId;
    private UUID contestId;
    private UUID organisationId;
    private UUID memberId;
    private UUID memberOrganisationId;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    @Enumerated(EnumType.STRING)
    private SkillLevel level;

    private String trade;
    private LocalDate dueMonth;
    private long amount;
    private Instant grantedAt;
    private Instant paidAt;
    private String paidBy;

    @Version
    private long version;

    protected Subsidy() {}

    Subsidy(UUID id, PromotionProposal proposal, LocalDate dueMonth, long amount, Instant grantedAt) {
        this.id = id;
        this.proposalId = proposal.id();
        this.contestId = proposal.contestId().orElse(null);
        this.organisationId = proposal.organisationId();
        this.memberId = proposal.memberId();
        this.memberOrganisationId = proposal.memberOrganisationId();
        this.kind = proposal.kind();
        this.level = proposal.level().orElse(null);
        this.trade = proposal.trade();
        this.dueMonth = dueMonth;
        this.amount = amount;
        this.grantedAt = grantedAt;
    }

    /** @throws ProblemException 409 when it has been paid */
    /** @throws ProblemException 409 when it has been paid, or before its month */
    void pay(String actor, Instant now) {
        if (paidAt != null) {
            throw ProblemException.of(409, "subsidy-paid");
        }
        if (Clocks.day(now).isBefore(dueMonth)) {
            throw ProblemException.of(409, "subsidy-not-due", YearMonth.from(dueMonth));
        }
        paidAt = now;
        paidBy = actor;
    }

    UUID id() {
        return id;
    }

    UUID proposalId() {
        return proposalId;
    }

    /** None for an assessment. */
    Optional<UUID> contestId() {
        return Optional.ofNullable(contestId);
    }

    /** Whose contest it was or whose policy it is, and who pays. */
    UUID organisationId() {
        return organisationId;
    }

    UUID memberId() {
        return memberId;
    }

    UUID memberOrganisationId() {
        return memberOrganisationId;
    }

    LineKind kind() {
        return kind;
    }

    Optional<SkillLevel> level() {
        return Optional.ofNullable(level);
    }

    String trade() {
        return trade;
    }

    /** The first day of the month it is due in. */
    LocalDate dueMonth() {
        return dueMonth;
    }

    /** Fen. */
    long amount() {
        return amount;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Optional<Instant> paidAt() {
        return Optional.ofNullable(paidAt);
    }

    Optional<String> paidBy() {
        return Optional.ofNullable(paidBy);
    }

    /** Counts from 1; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}
