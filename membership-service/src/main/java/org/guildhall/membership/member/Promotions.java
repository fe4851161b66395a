package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Ids;

/** Lifts members whom a contest promoted. A level never falls. */
@ApplicationScoped
class Promotions {

    private final MemberRepository members;
    private final SkillRecordRepository steps;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Promotions(MemberRepository members, SkillRecordRepository steps, Outbox outbox, Ids ids, Clock clock) {
        this.members = members;
        this.steps = steps;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** A promotion granted after a contest; one that wouldn't lift the member, or came before, changes nothing. */
    @Transactional(TxType.MANDATORY)
    void promote(UUID promotionId, UUID memberId, Skill skill) {
        Member member = members.lock(memberId)
                .orElseThrow(() -> new UnreadableEventException("promotion-granted: no such member"));
        if (!member.wouldRiseTo(skill) || steps.hasPromotion(promotionId)) {
            return;
        }
        Instant now = clock.instant();
        steps.persist(SkillRecord.promoted(ids.next(), memberId, skill, promotionId, now));
        outbox.append(member.promote(skill, now));
        // The next promotion in the same transaction may lift the same member: its event needs the next version.
        members.flush();
    }
}
