package org.guildhall.contest.judging.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "JudgeAppointment", description = "聘任裁判 · somebody to judge a project")
record Appointment(
        @NotBlank @Size(max = 200) @Schema(description = "登录主体，即令牌的 sub · subject, the sub of their tokens", examples = "judge-1")
        String subject,

        @Schema(description = "裁判所在单位的工会；已激活的会员可不填 · union of the judge's unit; may be left out for activated members")
        @Nullable UUID organisationId) {}
