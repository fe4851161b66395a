package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.enrolment.application.WorkOnRecord;
import org.guildhall.membership.imports.engine.RowCells;
import org.guildhall.membership.imports.members.KnownMember.Membership;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.person.PersonProtection;

/** Whether a row says of a member what is on record. What it doesn't say doesn't differ. */
@ApplicationScoped
class MemberComparison {

    private final PersonProtection protection;
    private final WorkOnRecord works;

    MemberComparison(PersonProtection protection, WorkOnRecord works) {
        this.protection = protection;
        this.works = works;
    }

    boolean isUnchanged(MemberCandidate row, UUID organisationId, KnownMember known) {
        Membership member = known.membership();
        return organisationId.equals(member.organisationId())
                && RowCells.fits(row.joinedOn(), member.joinedOn())
                && RowCells.fits(row.status(), member.status())
                && RowCells.fits(row.education(), member.education())
                && RowCells.fits(row.household(), member.household())
                && (row.categories().isEmpty() || Set.copyOf(row.categories()).equals(Set.copyOf(member.categories())))
                && (!row.card() || member.hasCard())
                && Arrays.equals(protection.mobileIndex(row.mobile().e164()), known.mobile())
                && row.name().value().equals(protection.name(known.nameCipher(), known.personId()))
                && fits(row.work(), works.of(member.id(), member.application(), member.work()));
    }

    private static boolean fits(MemberWork said, MemberWork known) {
        return RowCells.fits(said.employer(), known.employer())
                && RowCells.fits(said.employerCreditCode(), known.employerCreditCode())
                && RowCells.fits(said.jobTitle(), known.jobTitle());
    }
}
