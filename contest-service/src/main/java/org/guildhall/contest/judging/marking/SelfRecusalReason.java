package org.guildhall.contest.judging.marking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "裁判自行回避 · why a judge must not mark an entry")
record SelfRecusalReason(
        @NotBlank @Size(max = 500) @Schema(description = "原因", examples = "认出是本人徒弟的作品")
        String reason) {}
