package org.guildhall.contest.contest.contests;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "以某届竞赛为模板的新草稿 · a new draft after an earlier contest")
public record ContestCopy(
        @Size(min = 1, max = 100) @Schema(description = "竞赛名称；不填则沿用 · title; the former one when left out") @Nullable String title,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "年度 · year", examples = "2027")
        Integer year,

        @NotNull @Schema(description = "报名开始时间 · when entries open", examples = "2026-12-01T01:00:00Z")
        Instant opensAt,

        @NotNull @Schema(description = "报名截止时间，须晚于开始时间 · when entries close, after they open", examples = "2030-01-01T00:00:00Z")
        Instant closesAt) {

    NewContest like(Contest source) {
        return new NewContest(
                source.organisationId(),
                title == null ? source.title() : title,
                source.contestClass(),
                source.kind(),
                year,
                opensAt,
                closesAt);
    }
}
