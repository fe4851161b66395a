package org.guildhall.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** A member, personal values masked. */
@Schema(name = "Member", description = "会员 · a member, personal values masked")
record MemberView(
        UUID id,
        UUID organisationId,
        MemberStatus status,
        LocalDate joinedOn,
        PersonalValues person,
        Gender gender,
        List<String> categories,

        @Schema(description = "技能等级；未评定为 null · null when never assessed") @Nullable SkillLevel skillLevel,

        @Schema(description = "职业（工种）；未评定为 null · null when never assessed") @Nullable String trade) {

    static MemberView of(Member member, FieldCipher cipher) {
        Optional<Skill> skill = member.skill();
        return new MemberView(
                member.id(),
                member.organisationId(),
                member.status(),
                member.joinedOn(),
                member.person().reveal(cipher).masked(),
                member.person().gender(),
                List.of(member.categories()),
                skill.map(Skill::level).orElse(null),
                skill.map(Skill::trade).orElse(null));
    }
}
