package org.guildhall.contest.recognition.promotion;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of promotions and of the money that comes of them: ids and codes, nothing personal. */
final class PromotionEvents {

    private PromotionEvents() {}

    record Granted(
            UUID promotionId,
            UUID contestId,
            UUID projectId,
            UUID entryId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            String level,
            int levelRank,
            String previousLevel,
            String trade,
            int year,
            UUID policyId,
            Instant grantedAt) {}

    record WageLinked(
            UUID promotionId,
            UUID contestId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            String level,
            String trade,
            long monthly,
            int year,
            Instant grantedAt) {}

    record SubsidyGranted(
            UUID subsidyId,
            UUID promotionId,
            UUID contestId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            String kind,
            String level,
            String trade,
            String dueMonth,
            long amount,
            Instant grantedAt) {}

    record AssessmentGranted(
            UUID promotionId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            String level,
            int levelRank,
            String previousLevel,
            String trade,
            int year,
            UUID policyId,
            Instant grantedAt) {}

    record AssessmentWageLinked(
            UUID promotionId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            String level,
            String trade,
            long monthly,
            int year,
            Instant grantedAt) {}

    record AssessmentSubsidyGranted(
            UUID subsidyId,
            UUID promotionId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            String kind,
            String level,
            String trade,
            String dueMonth,
            long amount,
            Instant grantedAt) {}

    record SubsidyPaid(UUID subsidyId, UUID organisationId, UUID memberId, long amount, Instant paidAt) {}

    /** None for an allowance: its payments tell of it. */
    static Optional<DomainEvent> granted(PromotionProposal proposal) {
        if (proposal.source() == LineSource.ASSESSMENT) {
            return Optional.of(assessed(proposal));
        }
        return switch (proposal.kind()) {
            case PROMOTION -> Optional.of(event(proposal, "promotion-granted", promotion(proposal)));
            case WAGE_LINK -> Optional.of(event(proposal, "wage-link-granted", wageLink(proposal)));
            case ALLOWANCE -> Optional.empty();
        };
    }

    /** Names of their own: readers of the others may rely on a contest. */
    private static DomainEvent assessed(PromotionProposal proposal) {
        SkillLevel level = proposal.level().orElseThrow();
        if (proposal.kind() == LineKind.WAGE_LINK) {
            return event(
                    proposal,
                    "assessment-wage-link-granted",
                    new AssessmentWageLinked(
                            proposal.id(),
                            proposal.organisationId(),
                            proposal.memberId(),
                            proposal.memberOrganisationId(),
                            level.name(),
                            proposal.trade(),
                            proposal.monthly().orElseThrow(),
                            proposal.year(),
                            proposal.decidedAt().orElseThrow()));
        }
        return event(
                proposal,
                "assessment-promotion-granted",
                new AssessmentGranted(
                        proposal.id(),
                        proposal.organisationId(),
                        proposal.memberId(),
                        proposal.memberOrganisationId(),
                        level.name(),
                        level.rank(),
                        proposal.previousLevel().map(SkillLevel::name).orElse(null),
                        proposal.trade(),
                        proposal.year(),
                        proposal.policyId(),
                        proposal.decidedAt().orElseThrow()));
    }

    private static DomainEvent event(PromotionProposal proposal, String name, Object payload) {
        return new DomainEvent("promotion", proposal.id(), proposal.version(), name, payload);
    }

    private static Granted promotion(PromotionProposal proposal) {
        SkillLevel level = proposal.level().orElseThrow();
        return new Granted(
                proposal.id(),
                proposal.contestId().orElseThrow(),
                proposal.projectId(),
                proposal.entryId(),
                proposal.organisationId(),
                proposal.memberId(),
                proposal.memberOrganisationId(),
                level.name(),
                level.rank(),
                proposal.previousLevel().map(SkillLevel::name).orElse(null),
                proposal.trade(),
                proposal.year(),
                proposal.policyId(),
                proposal.decidedAt().orElseThrow());
    }

    private static WageLinked wageLink(PromotionProposal proposal) {
        return new WageLinked(
                proposal.id(),
                proposal.contestId().orElseThrow(),
                proposal.organisationId(),
                proposal.memberId(),
                proposal.memberOrganisationId(),
                proposal.level().orElseThrow().name(),
                proposal.trade(),
                proposal.monthly().orElseThrow(),
                proposal.year(),
                proposal.decidedAt().orElseThrow());
    }

    static DomainEvent subsidyGranted(Subsidy subsidy) {
        if (subsidy.contestId().isEmpty()) {
            return assessmentSubsidyGranted(subsidy);
        }
        SubsidyGranted payload = new SubsidyGranted(
                subsidy.id(),
                subsidy.proposalId(),
                subsidy.contestId().orElseThrow(),
                subsidy.organisationId(),
                subsidy.memberId(),
                subsidy.memberOrganisationId(),
                subsidy.kind().name(),
                subsidy.level().map(SkillLevel::name).orElse(null),
                subsidy.trade(),
                YearMonth.from(subsidy.dueMonth()).toString(),
                subsidy.amount(),
                subsidy.grantedAt());
        return new DomainEvent("subsidy", subsidy.id(), 1, "subsidy-granted", payload);
    }

    private static DomainEvent assessmentSubsidyGranted(Subsidy subsidy) {
        AssessmentSubsidyGranted payload = new AssessmentSubsidyGranted(
                subsidy.id(),
                subsidy.proposalId(),
                subsidy.organisationId(),
                subsidy.memberId(),
                subsidy.memberOrganisationId(),
                subsidy.kind().name(),
                subsidy.level().map(SkillLevel::name).orElse(null),
                subsidy.trade(),
                YearMonth.from(subsidy.dueMonth()).toString(),
                subsidy.amount(),
                subsidy.grantedAt());
        return new DomainEvent("subsidy", subsidy.id(), 1, "assessment-subsidy-granted", payload);
    }

    static DomainEvent subsidyPaid(Subsidy subsidy) {
        SubsidyPaid payload = new SubsidyPaid(
                subsidy.id(),
                subsidy.organisationId(),
                subsidy.memberId(),
                subsidy.amount(),
                subsidy.paidAt().orElseThrow());
        return new DomainEvent("subsidy", subsidy.id(), subsidy.version(), "subsidy-paid", payload);
    }
}
