package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.enrolment.application.WorkOnRecord;
import org.guildhall.membership.imports.members.KnownMember.Membership;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.person.PersonProtection;
import org.jspecify.annotations.Nullable;

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
                && fits(row.joinedOn(), member.joinedOn())
                && fits(row.status(), member.status())
                && fits(row.education(), member.education())
                && fits(row.household(), member.household())
                && (row.categories().isEmpty() || Set.copyOf(row.categories()).equals(Set.copyOf(member.categories())))
                && (!row.card() || member.hasCard())
                && Arrays.equals(protection.mobileIndex(row.mobile().e164()), known.mobile())
                && row.name().value().equals(protection.name(known.nameCipher(), known.personId()))
                && fits(row.work(), works.of(member.id(), member.application(), member.work()));
    }

    private static boolean fits(MemberWork said, MemberWork known) {
        return fits(said.employer(), known.employer())
                && fits(said.employerCreditCode(), known.employerCreditCode())
                && fits(said.jobTitle(), known.jobTitle());
    }

    private static boolean fits(@Nullable Object said, @Nullable Object known) {
        return said == null || said.equals(known);
    }
}
