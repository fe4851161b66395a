package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Page;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.privacy.FieldCipher;

/** Makes what is shown of members: with the names of their unions, and personal values masked unless told otherwise. */
@ApplicationScoped
class MemberViews {

    private final Organisations organisations;
    private final FieldCipher cipher;

    MemberViews(Organisations organisations, FieldCipher cipher) {
        this.organisations = organisations;
        this.cipher = cipher;
    }

    MemberView of(Member member) {
        return of(List.of(member)).get(0);
    }

    Page<MemberView> of(Page<Member> page) {
        return new Page<>(of(page.items()), page.next());
    }

    List<MemberView> of(List<Member> members) {
        Map<UUID, String> names =
                organisations.names(members.stream().map(Member::organisationId).toList());
        return members.stream()
                .map(member -> MemberView.of(
                        member,
                        names.get(member.organisationId()),
                        inClear(member).masked()))
                .toList();
    }

    /** For who has a reason on record, or is the member. */
    PersonalValues inClear(Member member) {
        return member.person().reveal(cipher);
    }
}
