package org.guildhall.membership.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.time.Within;
import org.jspecify.annotations.Nullable;

@Schema(description = "职业技能评价结果 · the outcome of a skill assessment")
record NewSkillAssessment(
        @NotNull @Schema(description = "评定等级 · level reached")
        SkillLevel level,

        @NotBlank @Size(max = 60) @Schema(description = "职业（工种） · trade", examples = "电工")
        String trade,

        @Size(min = 1, max = 40) @Schema(
                description =
                        "证书编号；加密保存，只显示后四位 · number of the certificate; kept encrypted, only its last four are shown")
        @Nullable String certificateNumber,

        @PastOrPresent @Within(from = "1949-10-01") @Schema(description = "发证日期 · when it was issued") @Nullable LocalDate certifiedOn) {

    Skill skill() {
        return new Skill(level, trade);
    }
}
