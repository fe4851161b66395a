package org.guildhall.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Versioned;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.PersonalValues;
import org.jspecify.annotations.Nullable;

/** A member, personal values masked. */
@Schema(name = "Member", description = "会员 · a member, personal values masked")
public record MemberView(
        UUID id,
        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation,

        MemberStatus status,
        LocalDate joinedOn,

        @Schema(
                description =
                        "首次入会日期；再次入会的，早于本次 · the day of the first joining, earlier than this one of who joined again")
        LocalDate memberSince,

        PersonalValues person,
        Gender gender,
        List<String> categories,

        @Schema(description = "学历；未填为 null · null when not given") @Nullable Education education,

        @Schema(description = "户籍类别；未填为 null · null when not given") @Nullable Household household,

        @Schema(description = "政治面貌；未填为 null · null when not given") @Nullable PoliticalStatus politicalStatus,

        @Schema(description = "技能等级；未评定为 null · null when never assessed") @Nullable SkillLevel skillLevel,

        @Schema(description = "职业（工种）；未评定为 null · null when never assessed") @Nullable String trade,

        @Schema(description = "版本 · counts what was changed")
        long version)
        implements Versioned {

    /**
     * @param organisation the name of the union
     * @param person masked
     */
    static MemberView of(Member member, String organisation, PersonalValues person) {
        Optional<Skill> skill = member.skill();
        return new MemberView(
                member.id(),
                member.organisationId(),
                organisation,
                member.status(),
                member.joinedOn(),
                member.memberSince(),
                person,
                member.person().gender(),
                member.details().categories(),
                member.details().education(),
                member.details().household(),
                member.details().politicalStatus(),
                skill.map(Skill::level).orElse(null),
                skill.map(Skill::trade).orElse(null),
                member.version());
    }
}
