package org.guildhall.contest.quiz.quizzes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "答题前须看完的讲座 · a lecture to be watched before the first attempt")
public record Lecture(
        @Schema(description = "代码，在场次内唯一 · unique in its period", examples = "safety")
        @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") String code,

        @Schema(description = "标题 · title", examples = "安全知识培训") @NotBlank @Size(max = 100) String title,

        @Schema(description = "视频地址 · where to watch it", examples = "https://video.example.org/safety.mp4")
        @NotBlank @Size(max = 500) @Pattern(regexp = "https://.+") String url,

        @Schema(description = "须观看的秒数 · seconds to watch") @Min(1) @Max(36_000) int seconds) {}
