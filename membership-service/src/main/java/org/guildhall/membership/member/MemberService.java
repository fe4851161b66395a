package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.privacy.BlindIndex;
import org.guildhall.membership.privacy.FieldCipher;

/** Shows members to officers and to themselves, and activates memberships. */
@ApplicationScoped
class MemberService {

    static final Position[] READERS = {Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR};

    private final MemberRepository members;
    private final Organisations organisations;
    private final Outbox outbox;
    private final FieldCipher cipher;
    private final BlindIndex blindIndex;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    MemberService(
            MemberRepository members,
            Organisations organisations,
            Outbox outbox,
            FieldCipher cipher,
            BlindIndex blindIndex,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.organisations = organisations;
        this.outbox = outbox;
        this.cipher = cipher;
        this.blindIndex = blindIndex;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    List<MemberView> list(UUID organisationId, UUID after, int limit) {
        organisations.requireCovered(organisationId, READERS);
        return members.findInSubtree(organisationId, caller.scope(READERS), after, limit).stream()
                .map(member -> MemberView.of(member, cipher))
                .toList();
    }

    @Transactional
    MemberView read(UUID id) {
        return MemberView.of(covered(id, READERS), cipher);
    }

    /** The personal values in clear, with a record of who asked and why. */
    @Transactional
    PersonalValues unmask(UUID id, String reason) {
        Member member = covered(id, Position.ENROLMENT_OFFICER);
        members.record(new Unmasking(ids.next(), member.id(), caller.subject(), reason, clock.instant()));
        return member.person().reveal(cipher);
    }

    @Transactional
    MemberView own() {
        return members.findBySubject(caller.subject())
                .map(member -> MemberView.of(member, cipher))
                .orElseThrow(() -> ProblemException.of(404, "not-activated"));
    }

    /** The name of whoever asks, in clear: what is his own he may see and have printed. */
    @Transactional
    OwnName ownName() {
        return members.findBySubject(caller.subject())
                .map(member ->
                        new OwnName(member.id(), member.person().reveal(cipher).name()))
                .orElseThrow(() -> ProblemException.of(404, "not-activated"));
    }

    /** Links the signed-in person to the membership that carries the verified phone and the document's last four. */
    @Transactional
    MemberView activate(String documentLastFour) {
        String phone = caller.verifiedPhone().orElseThrow(() -> ProblemException.of(403, "phone-not-verified"));
        Member member = members.lockLiveByMobile(blindIndex.of("mobile", phone)).stream()
                .filter(candidate -> hasDocumentEnding(candidate, documentLastFour))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(404, "membership-unknown"));
        if (!member.isActivatedBy(caller.subject())) {
            outbox.append(member.activate(caller.subject(), clock.instant()));
        }
        return MemberView.of(member, cipher);
    }

    private boolean hasDocumentEnding(Member member, String lastFour) {
        String number = member.person().reveal(cipher).documentNumber();
        return number.regionMatches(true, Math.max(0, number.length() - 4), lastFour, 0, 4);
    }

    private Member covered(UUID id, Position... positions) {
        Member member = members.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(member.organisationId(), positions);
        return member;
    }
}
