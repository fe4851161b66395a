package org.guildhall.contest.quiz.attempt;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "开始答题 · the beginning of an attempt")
record NewAttempt(
        @Schema(
                description =
                        "客户端安装标识，只存其指纹，用于识别一机多人 · what tells one installation of the app from another; only a fingerprint is kept")
        @Size(max = 200) String device) {}
