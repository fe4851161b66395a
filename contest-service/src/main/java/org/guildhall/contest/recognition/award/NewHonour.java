package org.guildhall.contest.recognition.award;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "推荐或登记荣誉；个人荣誉填写 memberId · an honour to be recommended or registered; memberId for a member's")
record NewHonour(
        @NotNull @Schema(description = "荣誉类型 · type of honour")
        UUID typeId,

        @NotNull @Min(1949) @Max(2200) @Schema(description = "年度 · year")
        Integer year,

        @NotNull @Schema(
                description =
                        "推荐的工会；由授予的工会自己填写则直接登记 · who recommends it; the conferring organisation registers at once")
        UUID recommendedBy,

        @Schema(description = "获荣誉的会员 · the member") @Nullable UUID memberId,

        @Schema(description = "获荣誉的组织 · the organisation") @Nullable UUID organisationId,

        @Size(min = 1, max = 2000) @Schema(description = "事迹 · merits") @Nullable String merits) {}
