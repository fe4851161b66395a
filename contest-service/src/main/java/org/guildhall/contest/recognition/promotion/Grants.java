package org.guildhall.contest.recognition.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberRepository;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** Grants one proposal: the grant that can't be repeated, the payments that come of it, and the events, all together. */
@ApplicationScoped
class Grants {

    /**
     * What the audit keeps of a decision.
     *
     * @param reason of a decline
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Decision(
            UUID memberId,
            LineKind kind,
            @Nullable SkillLevel level,
            int year,
            @Nullable String reason,
            long version) {

        static Decision of(PromotionProposal proposal) {
            return new Decision(
                    proposal.memberId(),
                    proposal.kind(),
                    proposal.level().orElse(null),
                    proposal.year(),
                    proposal.reason().orElse(null),
                    proposal.version());
        }
    }

    private final PromotionProposalRepository proposals;
    private final SubsidyRepository subsidies;
    private final MemberRepository members;
    private final Deciders deciders;
    private final Chronicle chronicle;
    private final Ids ids;

    Grants(
            PromotionProposalRepository proposals,
            SubsidyRepository subsidies,
            MemberRepository members,
            Deciders deciders,
            Chronicle chronicle,
            Ids ids) {
        this.proposals = proposals;
        this.subsidies = subsidies;
        this.members = members;
        this.deciders = deciders;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    /**
     * Grants a proposal that the caller has locked.
     *
     * @throws ProblemException as {@link Deciders}; 422 once the membership has ended; 409 when it was decided or granted before, when the member has
     *     attained the level otherwise, or when the promotion a wage link hangs on isn't granted. Whoever grants several
     *     goes on to find what else is refused; whose transaction it is undoes it.
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = ProblemException.class)
    void grant(PromotionProposal proposal, Instant now) {
        deciders.requireMayDecide(proposal, chronicle.actor());
        proposal.decide(ProposalState.GRANTED, null, chronicle.actor(), now);
        requireDue(proposal);
        if (!proposals.grant(proposal)) {
            throw ProblemException.of(409, "already-granted", proposal.year());
        }
        proposals.flush();
        List<Subsidy> payments = payments(proposal, now).toList();
        subsidies.persist(payments);
        PromotionEvents.granted(proposal).ifPresent(chronicle::tell);
        chronicle.tell(payments.stream().map(PromotionEvents::subsidyGranted).toList());
        recorded(proposal, "proposal-granted");
    }

    /**
     * Declines a proposal that the caller has locked.
     *
     * @throws ProblemException as {@link Deciders}; 409 when it was decided before
     */
    @Transactional(TxType.MANDATORY)
    void decline(PromotionProposal proposal, String reason, Instant now) {
        deciders.requireMayDecide(proposal, chronicle.actor());
        proposal.decide(ProposalState.DECLINED, reason, chronicle.actor(), now);
        proposals.flush();
        recorded(proposal, "proposal-declined");
    }

    private void recorded(PromotionProposal proposal, String action) {
        // What no contest brought has no contest's audit; the proposal itself keeps who decided.
        proposal.contestId()
                .ifPresent(contest -> chronicle.record(contest, action, proposal.id(), Decision.of(proposal)));
    }

    /** Only a live member is granted anything. A level assessed is attained already and never falls. */
    private void requireDue(PromotionProposal proposal) {
        members.findByIdOptional(proposal.memberId()).ifPresent(Member::requireLive);
        if (proposal.source() == LineSource.ASSESSMENT) {
            return;
        }
        if (proposal.kind() == LineKind.PROMOTION && !isHigher(proposal)) {
            throw ProblemException.of(409, "level-held");
        }
        if (proposal.kind() == LineKind.WAGE_LINK && !proposals.isPromoted(proposal)) {
            throw ProblemException.of(409, "promotion-not-granted");
        }
    }

    private boolean isHigher(PromotionProposal proposal) {
        SkillLevel present = members.findById(proposal.memberId()).skillLevel().orElse(null);
        return proposal.level().filter(level -> level.isAbove(present)).isPresent();
    }

    /** A subsidy is due in the month of the grant, an allowance from the next month on; wages are the employer's to pay. */
    private Stream<Subsidy> payments(PromotionProposal proposal, Instant now) {
        LocalDate month = Clocks.day(now).with(TemporalAdjusters.firstDayOfMonth());
        return switch (proposal.kind()) {
            case PROMOTION ->
                proposal.subsidy().stream().map(fen -> new Subsidy(ids.next(), proposal, month, fen, now));
            case ALLOWANCE ->
                IntStream.rangeClosed(1, proposal.months().orElseThrow())
                        .mapToObj(later -> new Subsidy(
                                ids.next(),
                                proposal,
                                month.plusMonths(later),
                                proposal.monthly().orElseThrow(),
                                now));
            case WAGE_LINK -> Stream.empty();
        };
    }
}
