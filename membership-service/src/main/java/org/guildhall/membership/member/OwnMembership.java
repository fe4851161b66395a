package org.guildhall.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership as its member sees it first. */
@Schema(description = "本人的会籍，姓名已脱敏 · one's own membership, the name masked")
public record OwnMembership(
        UUID memberId,

        @Schema(description = "姓名，已脱敏 · the name, masked", examples = "王**")
        String name,

        MemberStatus status,
        LocalDate joinedOn,

        @Schema(
                description =
                        "首次入会日期；再次入会的，早于本次 · the day of the first joining, earlier than this one of who joined again")
        LocalDate memberSince,

        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union", examples = "企业工会委员会")
        String organisation,

        @Schema(description = "职工类别代码 · codes of worker categories")
        List<String> categories,

        @Schema(description = "技能等级；未评定为 null · null when never assessed") @Nullable SkillLevel skillLevel,

        @Schema(description = "职业（工种）；未评定为 null · null when never assessed") @Nullable String trade) {

    static OwnMembership of(MemberView member) {
        return new OwnMembership(
                member.id(),
                member.person().name(),
                member.status(),
                member.joinedOn(),
                member.memberSince(),
                member.organisationId(),
                member.organisation(),
                member.categories(),
                member.skillLevel(),
                member.trade());
    }
}
