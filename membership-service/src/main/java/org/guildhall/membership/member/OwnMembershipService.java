package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.PersonRows;
import org.guildhall.membership.privacy.FieldCipher;

/** Shows members to themselves, and activates memberships. */
@ApplicationScoped
class OwnMembershipService {

    private final MemberRepository members;
    private final PersonRows persons;
    private final PersonProtection protection;
    private final Outbox outbox;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Clock clock;

    OwnMembershipService(
            MemberRepository members,
            PersonRows persons,
            PersonProtection protection,
            Outbox outbox,
            FieldCipher cipher,
            Caller caller,
            Clock clock) {
        this.members = members;
        this.persons = persons;
        this.protection = protection;
        this.outbox = outbox;
        this.cipher = cipher;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MemberView read() {
        return MemberView.of(own(), cipher);
    }

    /** The name of whoever asks, in clear: what is their own they may see and have printed. */
    @Transactional
    OwnName name() {
        Member member = own();
        return new OwnName(member.id(), member.person().reveal(cipher).name());
    }

    /** Links the signed-in person to the membership that carries the verified phone and the document's last four. */
    @Transactional
    MemberView activate(String documentLastFour) {
        String phone = caller.verifiedPhone().orElseThrow(() -> ProblemException.of(403, "phone-not-verified"));
        Member member = members.lockLive(persons.withMobile(protection.mobileIndex(phone))).stream()
                .filter(candidate -> hasDocumentEnding(candidate, documentLastFour))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(404, "membership-unknown"));
        if (!member.isActivatedBy(caller.subject())) {
            outbox.append(member.activate(caller.subject(), clock.instant()));
        }
        return MemberView.of(member, cipher);
    }

    private Member own() {
        return members.findBySubject(caller.subject()).orElseThrow(() -> ProblemException.of(404, "not-activated"));
    }

    private boolean hasDocumentEnding(Member member, String lastFour) {
        String number = member.person().reveal(cipher).documentNumber();
        return number.regionMatches(true, Math.max(0, number.length() - 4), lastFour, 0, 4);
    }
}
