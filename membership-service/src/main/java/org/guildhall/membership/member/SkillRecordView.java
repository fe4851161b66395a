package org.guildhall.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

@Schema(name = "SkillRecord", description = "技能等级的一次变动 · one step of a member's skill")
record SkillRecordView(
        UUID id,
        @Schema(description = "等级 · level") SkillLevel level,
        @Schema(description = "职业（工种） · trade") String trade,

        @Schema(description = "来源：评价、竞赛晋级 · source: an assessment, or a promotion after a contest")
        SkillSource source,

        @Schema(description = "证书编号后四位；没有为 null · last four of the certificate's number; null without one") @Nullable String certificateLastFour,

        @Schema(description = "发证日期；没有为 null · when the certificate was issued; null without one") @Nullable LocalDate certifiedOn,

        @Schema(description = "竞赛晋级的编号；评价为 null · the promotion; null for assessments") @Nullable UUID promotionId,

        Instant recordedAt) {

    static SkillRecordView of(SkillRecord step, FieldCipher cipher) {
        return new SkillRecordView(
                step.id(),
                step.level(),
                step.trade(),
                step.source(),
                step.certificateNumber(cipher).map(SkillRecordView::lastFour).orElse(null),
                step.certifiedOn().orElse(null),
                step.promotionId().orElse(null),
                step.recordedAt());
    }

    private static String lastFour(String number) {
        return number.length() <= 4 ? "****" : number.substring(number.length() - 4);
    }
}
