package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.member.ArrivedMember;
import org.guildhall.membership.member.ArrivedMembers;
import org.guildhall.membership.member.AuditAct;
import org.guildhall.membership.member.AuditLog;
import org.guildhall.membership.member.FormerMembers;
import org.guildhall.membership.member.OwnActs;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonFinder;
import org.guildhall.membership.transfer.cell.CellPersons.Newcomer;

/** Makes a member of whom a letter is about, as joining and imports do: one live membership per person, whatever races. */
@ApplicationScoped
class CellNewcomers {

    private final CellPersons persons;
    private final PersonFinder finder;
    private final FormerMembers formers;
    private final ArrivedMembers members;
    private final OwnActs ownActs;
    private final AuditLog audit;

    CellNewcomers(
            CellPersons persons,
            PersonFinder finder,
            FormerMembers formers,
            ArrivedMembers members,
            OwnActs ownActs,
            AuditLog audit) {
        this.persons = persons;
        this.finder = finder;
        this.formers = formers;
        this.members = members;
        this.ownActs = ownActs;
        this.audit = audit;
    }

    /** @throws ProblemException 403 {@code own-membership} when the letter is about the caller; {@code sign-in-unlinked} */
    void requireOther(CellLetter letter) {
        ownActs.requireKnown();
        finder.withDocument(letter.document()).forEach(ownActs::requireOther);
        ownActs.requireOtherPhone(MobileNumber.normal(letter.person().mobile()));
    }

    /**
     * @throws ProblemException 409 {@code cell-arrival-barred} when they are a member here, or on record as dead, or the letter says
     *     that they were somebody who is
     */
    void admit(CellLetter letter, UUID memberId, UUID organisationId, Instant now) {
        Newcomer newcomer = persons.put(letter, now);
        if (formers.isAnyStillHere(letter.memberIds())) {
            throw CellPersons.barred();
        }
        members.add(
                new ArrivedMember(
                        memberId,
                        newcomer.personId(),
                        organisationId,
                        letter.id(),
                        letter.from(),
                        letter.memberIds(),
                        letter.membership(),
                        Clocks.day(now),
                        newcomer.known().gender(),
                        newcomer.known().birthYear()),
                now);
        if (!newcomer.isNew()) {
            audit.record(memberId, AuditAct.CONTACT_REPLACED, letter.from());
        }
    }
}
