package org.guildhall.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.card.CardView;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.PersonalValues;
import org.jspecify.annotations.Nullable;

/** A member as they see themselves: as officers do, and their card. */
@Schema(
        name = "OwnMember",
        description = "会员本人，个人信息已脱敏 · a member to themselves, personal values masked, with their card")
record OwnMemberView(
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

        @Schema(description = "会员卡；没有为 null · null without one") @Nullable CardView card,

        @Schema(description = "在激活阶梯上到达的一级 · how far they have come")
        ActivationRung rung) {

    static OwnMemberView of(MemberView member, @Nullable CardView card, ActivationRung rung) {
        return new OwnMemberView(
                member.id(),
                member.organisationId(),
                member.organisation(),
                member.status(),
                member.joinedOn(),
                member.memberSince(),
                member.person(),
                member.gender(),
                member.categories(),
                member.education(),
                member.household(),
                member.politicalStatus(),
                member.skillLevel(),
                member.trade(),
                card,
                rung);
    }
}
