package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.membership.card.CardHolders;
import org.guildhall.membership.card.CardStatus;

/** Tells the cards of their holders. */
@ApplicationScoped
class CardHolding implements CardHolders {

    private final CoveredMembers covered;
    private final OwnMembershipService own;
    private final AuditLog audit;

    CardHolding(CoveredMembers covered, OwnMembershipService own, AuditLog audit) {
        this.covered = covered;
        this.own = own;
        this.audit = audit;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Holder lockOther(UUID memberId) {
        return holder(covered.lockOther(memberId, Position.ENROLMENT_OFFICER));
    }

    @Override
    public void requireReadable(UUID memberId) {
        var unused = covered.find(memberId, CoveredMembers.READERS);
    }

    @Override
    public Holder own() {
        return holder(own.own());
    }

    @Override
    public void record(UUID memberId, CardStatus status, String reason) {
        audit.record(memberId, actOf(status), reason);
    }

    private static AuditAct actOf(CardStatus status) {
        return switch (status) {
            case ISSUED -> AuditAct.CARD_ISSUED;
            case COLLECTED -> AuditAct.CARD_COLLECTED;
            case LOST -> AuditAct.CARD_LOST;
            case REPLACED -> AuditAct.CARD_REPLACED;
            case ACTIVATED -> throw new IllegalArgumentException("members activate their cards themselves");
        };
    }

    private static Holder holder(Member member) {
        return new Holder(member.id(), member.organisationId(), member.status().isLive());
    }
}
