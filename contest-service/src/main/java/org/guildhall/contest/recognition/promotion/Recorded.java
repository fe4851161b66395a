package org.guildhall.contest.recognition.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.contest.common.member.SkillLevel;

/** What the audit keeps of deeds on promotions and their payments. */
final class Recorded {

    private Recorded() {}

    /** A decision; {@code reason} is that of a decline. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(UUID memberId, LineKind kind, SkillLevel level, int year, String reason, long version) {}

    /** @param amount fen */
    record Paid(UUID memberId, UUID proposalId, LocalDate dueMonth, long amount, long version) {}

    static Decided of(PromotionProposal proposal) {
        return new Decided(
                proposal.memberId(),
                proposal.kind(),
                proposal.level().orElse(null),
                proposal.year(),
                proposal.reason().orElse(null),
                proposal.version());
    }

    static Paid of(Subsidy subsidy) {
        return new Paid(
                subsidy.memberId(), subsidy.proposalId(), subsidy.dueMonth(), subsidy.amount(), subsidy.version());
    }
}
