package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.privacy.FieldCipher;

/** Records assessments of members' skill. A level never falls. */
@ApplicationScoped
class SkillService {

    private final CoveredMembers covered;
    private final SkillRecordRepository steps;
    private final Outbox outbox;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    SkillService(
            CoveredMembers covered,
            SkillRecordRepository steps,
            Outbox outbox,
            FieldCipher cipher,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.covered = covered;
        this.steps = steps;
        this.outbox = outbox;
        this.cipher = cipher;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 403 for one's own, 409 when the membership is over, or the level is lower than or the same as the present */
    @Transactional
    SkillRecordView assess(UUID memberId, NewSkillAssessment assessment) {
        Member member = covered.lockOther(memberId, Position.ENROLMENT_OFFICER);
        Instant now = clock.instant();
        DomainEvent event = member.assess(assessment.skill(), caller.subject(), now);
        SkillRecord step = SkillRecord.assessed(ids.next(), memberId, assessment, cipher, caller.subject(), now);
        steps.persist(step);
        outbox.append(event);
        return SkillRecordView.of(step, cipher);
    }
}
