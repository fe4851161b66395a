package org.guildhall.contest.judging.panel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "邀请裁判 · an invitation to judge a project")
record NewJudgeInvitation(
        @Schema(
                description = "裁判所在单位的工会；不填则只有已激活的会员可以接受，外部专家填写为其负责的工会，如主办单位 · the union of the"
                        + " judge's employer; without it only activated members can accept. Of an expert from elsewhere, the"
                        + " union that answers for them, such as the host")
        @Nullable UUID organisationId,

        @Schema(description = "有效天数，默认 14 · for how many days, 14 by default", examples = "14")
        @Min(1) @Max(60) @Nullable Integer validDays) {

    private static final int USUAL_DAYS = 14;

    int days() {
        return validDays == null ? USUAL_DAYS : validDays;
    }
}
