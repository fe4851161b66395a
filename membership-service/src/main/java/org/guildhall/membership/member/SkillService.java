package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.privacy.FieldCipher;

/** The skill of members: officers record assessments, contests promote. A level never falls. */
@ApplicationScoped
class SkillService {

    private final MemberRepository members;
    private final SkillRecordRepository steps;
    private final Organisations organisations;
    private final Outbox outbox;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    SkillService(
            MemberRepository members,
            SkillRecordRepository steps,
            Organisations organisations,
            Outbox outbox,
            FieldCipher cipher,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.steps = steps;
        this.organisations = organisations;
        this.outbox = outbox;
        this.cipher = cipher;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 409 when the membership is over, or the level is lower than or the same as the present */
    @Transactional
    SkillRecordView assess(UUID memberId, NewSkillAssessment assessment) {
        Member member = members.lock(memberId).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(member.organisationId(), Position.ENROLMENT_OFFICER);
        Instant now = clock.instant();
        var event = member.assess(assessment.skill(), now);
        SkillRecord step = SkillRecord.assessed(ids.next(), memberId, assessment, cipher, caller.subject(), now);
        steps.persist(step);
        outbox.append(event);
        return SkillRecordView.of(step, cipher);
    }

    /** A promotion granted after a contest; one that wouldn't lift the member, or came before, changes nothing. */
    @Transactional(TxType.MANDATORY)
    void promote(UUID promotionId, UUID memberId, Skill skill) {
        Member member = members.lock(memberId)
                .orElseThrow(() -> new UnreadableEventException("promotion-granted: no such member"));
        if (!skill.isAbove(member.skill()) || steps.hasPromotion(promotionId)) {
            return;
        }
        Instant now = clock.instant();
        steps.persist(SkillRecord.promoted(ids.next(), memberId, skill, promotionId, now));
        outbox.append(member.promote(skill, now));
        // The next promotion in the same transaction may lift the same member: its event needs the next version.
        members.flush();
    }

    @Transactional
    List<SkillRecordView> list(UUID memberId, UUID before, int limit) {
        Member member = members.findByIdOptional(memberId).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(member.organisationId(), MemberService.READERS);
        return steps.listOf(memberId, before, limit).stream()
                .map(step -> SkillRecordView.of(step, cipher))
                .toList();
    }
}
