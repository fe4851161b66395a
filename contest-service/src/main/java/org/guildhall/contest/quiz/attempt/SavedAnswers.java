package org.guildhall.contest.quiz.attempt;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "作答已保存 · answers that are stored for good")
record SavedAnswers(
        UUID attemptId,

        @Schema(description = "本次保存的题数 · how many answers this saved")
        int saved,

        @Schema(description = "保存时间（服务器） · when they were saved, by the server")
        Instant savedAt,

        @Schema(description = "截止时间（服务器） · until when it may be finished, by the server")
        Instant deadline) {}
