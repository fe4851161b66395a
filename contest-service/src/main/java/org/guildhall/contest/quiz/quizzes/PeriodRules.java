package org.guildhall.contest.quiz.quizzes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.paper.Section;
import org.jspecify.annotations.Nullable;

@Schema(description = "场次规则 · what holds in a period")
public record PeriodRules(
        @NotNull @Schema(description = "题库 · bank") UUID bankId,

        @Min(1) @Max(1_000_000) @Schema(description = "题库版本；版本一经发布不再改变 · a version of the bank, which never changes")
        int bankVersion,

        @NotEmpty @Size(max = 20) @Schema(description = "试卷的各部分；互不重叠 · what papers are drawn from; none overlaps another")
        List<@NotNull @Valid Section> sections,

        @Schema(description = "是否打乱选项 · whether options are shuffled")
        boolean shuffleOptions,

        @NotNull @Valid AttemptLimits attempts,

        @Size(max = 10) @Schema(description = "答题前须看完的讲座 · lectures to be watched before")
        List<@NotNull @Valid Lecture> lectures,

        @Min(1) @Max(100_000) @Schema(description = "单位排行中的高分线；不填则为满分的八成 · counts as a high score; four fifths when left out")
        @Nullable Integer highScore,

        @Valid Suspicion suspicion) {

    public PeriodRules {
        lectures = lectures == null ? List.of() : lectures;
        suspicion = suspicion == null ? Suspicion.NONE : suspicion;
    }
}
