package org.guildhall.membership.member.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.web.IfMatch;
import org.guildhall.membership.member.AuditAct;
import org.guildhall.membership.member.AuditLog;
import org.guildhall.membership.member.DetailChanges;
import org.guildhall.membership.member.LiveMemberQueries;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.MemberView;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.OwnActs;
import org.guildhall.membership.person.IdentityDocument;
import org.guildhall.membership.person.PersonCorrections;
import org.guildhall.membership.person.PersonCorrections.Dimensions;
import org.guildhall.membership.person.PersonCorrections.Right;

/**
 * Sets right what is on record of members, as officers have seen it. Live members only: who left may be a member of another
 * union by now, whose officers answer for them.
 */
@ApplicationScoped
class CorrectionService {

    private final Memberships memberships;
    private final DetailChanges details;
    private final PersonCorrections persons;
    private final LiveMemberQueries members;
    private final OwnActs ownActs;
    private final AuditLog audit;
    private final Clock clock;

    CorrectionService(
            Memberships memberships,
            DetailChanges details,
            PersonCorrections persons,
            LiveMemberQueries members,
            OwnActs ownActs,
            AuditLog audit,
            Clock clock) {
        this.memberships = memberships;
        this.details = details;
        this.persons = persons;
        this.members = members;
        this.ownActs = ownActs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is on record then; empty, with the try on record, when the document is another member's.
     *
     * @throws ProblemException 412 and 428 as {@link IfMatch#require}, 409 {@code membership-over} or {@code document-in-use},
     *     403 {@code own-membership} also when the mobile number is the officer's own
     */
    @Transactional
    Optional<MemberView> correct(UUID id, MemberCorrection correction, IfMatch ifMatch) {
        MemberStanding member = memberships.lockOther(id, Position.ENROLMENT_OFFICER);
        ifMatch.require(member.version());
        member.requireLive();
        Right right = correction.person(Clocks.today(clock));
        if (right.mobile() != null) {
            ownActs.requireOtherPhone(right.mobile().e164());
        }
        if (right.document() != null && isAnothers(right.document(), member)) {
            audit.record(id, AuditAct.DOCUMENT_REFUSED, correction.onRecord());
            return Optional.empty();
        }
        Dimensions person = persons.correct(member.personId(), right);
        details.write(member, correction.details(details.of(id)), person);
        audit.record(id, AuditAct.CORRECTED, correction.onRecord());
        return Optional.of(details.view(id));
    }

    private boolean isAnothers(IdentityDocument document, MemberStanding member) {
        List<UUID> others = persons.lockOthers(document, member.personId());
        return !members.membersAmong(others).isEmpty();
    }
}
