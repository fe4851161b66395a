package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonName;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.PersonRows;
import org.guildhall.membership.person.PersonalValues;

/** Brings a member's name and mobile number up to date, for an officer who has seen their document. */
@ApplicationScoped
public class Contacts {

    private final MemberRepository members;
    private final Organisations organisations;
    private final PersonRows persons;
    private final PersonProtection protection;
    private final AuditLog audit;

    Contacts(
            MemberRepository members,
            Organisations organisations,
            PersonRows persons,
            PersonProtection protection,
            AuditLog audit) {
        this.members = members;
        this.organisations = organisations;
        this.persons = persons;
        this.protection = protection;
        this.audit = audit;
    }

    /**
     * Replaces what is on record of a person by what they typed.
     *
     * @param applicationId what they typed it into, for the record
     * @return the live membership of the person
     * @throws ProblemException 409 {@code application-pending} when there is none, {@code membership-over} when it is because
     *     the person died, 409 {@code member-elsewhere} when the caller
     *     isn't an officer of the member's union: else officers could take over members of other unions
     */
    @Transactional(TxType.MANDATORY)
    public UUID replace(UUID personId, PersonalValues typed, UUID applicationId) {
        Member member = members.lockLive(List.of(personId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        409, members.isDeceased(personId) ? "membership-over" : "application-pending"));
        if (!organisations.covers(member.organisationId(), Position.ENROLMENT_OFFICER)) {
            throw ProblemException.of(409, "member-elsewhere");
        }
        persons.update(protection.protect(
                personId, new PersonName(typed.name()), typed.document(), new MobileNumber(typed.mobile())));
        audit.record(member.id(), AuditAct.CONTACT_REPLACED, "application " + applicationId);
        return member.id();
    }
}
