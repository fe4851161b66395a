package org.guildhall.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.privacy.FieldCipher;

/** A member, personal values masked. */
@Schema(name = "Member", description = "会员 · a member, personal values masked")
record MemberView(
        UUID id,
        UUID organisationId,
        MemberStatus status,
        LocalDate joinedOn,
        PersonalValues person,
        Gender gender,
        List<String> categories) {

    static MemberView of(Member member, FieldCipher cipher) {
        return new MemberView(
                member.id(),
                member.organisationId(),
                member.status(),
                member.joinedOn(),
                member.person().reveal(cipher).masked(),
                member.person().gender(),
                List.of(member.categories()));
    }
}
