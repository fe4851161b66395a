package org.guildhall.reporting.statistics.query;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param measures codes of the catalogue
 * @param by dimensions to tell the measures apart by
 * @param where codes to restrict to, by dimension
 * @param basis {@code AS_IS} or {@code AS_WAS}: today's tree, or that of the last day
 * @param updatedAfter whether anything changed since is all that is asked, if nothing did
 * @param compare {@code YEAR_BEFORE} for the same times a year earlier beside them
 */
@Schema(
        name = "StatisticsQuery",
        description =
                "统计查询：可用的指标、维度与组合见目录 · what is asked for; the catalogue tells measures, dimensions and what combines")
public record StatisticsQuery(
        @Schema(description = "指标代码 · codes of measures", examples = "[\"members.joined\"]") @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 64) String> measures,

        @NotNull @Valid Place organisation,
        @NotNull @Valid TimeSpan time,

        @Schema(description = "细分维度 · dimensions to tell apart by") @Nullable @Size(max = 10) List<@NotNull @Size(max = 64) String> by,

        @Schema(description = "按维度限定的代码 · codes to restrict to, by dimension") @Nullable @Size(max = 10) Map<@Size(max = 64) String, @NotNull @NotEmpty @Size(max = 100) List<@NotNull @Size(max = 64) String>> where,

        @Schema(
                description = "按现行组织树或末日当天的组织树汇总，默认 AS_IS · by today's tree or by that of the last day",
                enumeration = {"AS_IS", "AS_WAS"})
        @Nullable String basis,

        @Schema(description = "与上年同期比较 · beside the same times a year before", enumeration = "YEAR_BEFORE") @Nullable String compare,

        @Schema(
                description =
                        "已有回答的 updated（或 asOf）：此后无变化则答 204 · updated, or asOf, of the answer one has: 204 if nothing changed since")
        @Nullable Instant updatedAfter) {

    /** The same without looking whether anything changed. */
    StatisticsQuery whole() {
        return new StatisticsQuery(measures, organisation, time, by, where, basis, compare, null);
    }

    /** @param show {@code SELF}, {@code CHILDREN}, {@code LEVEL:} or {@code KIND:} with a code; itself by default */
    @Schema(
            name = "QueriedPlace",
            description = "组织，以及显示本级合计、各直接下级、某层级或某类型的组织 · the organisation, and whose totals are shown:"
                    + " its own, its children's, or those of all of a level or kind below it")
    public record Place(
            @NotNull UUID unit,

            @Schema(
                    description = "SELF、CHILDREN、LEVEL:代码 或 KIND:代码 · SELF, CHILDREN, LEVEL:code or KIND:code",
                    examples = "CHILDREN")
            @Nullable @Size(max = 64) String show) {}

    /**
     * Whole days, months, quarters or years: the last so many up to the present one, or those from one day to another.
     *
     * @param to the present day by default
     */
    @Schema(
            name = "QueriedTime",
            description =
                    "时间：最近若干期，或 from 与 to 所在的各期 · times: the last so many, or those from one day to another, each whole")
    public record TimeSpan(
            @Schema(
                    description = "期的长度 · how long each is",
                    enumeration = {"DAY", "MONTH", "QUARTER", "YEAR"})
            @NotNull String granularity,

            @Schema(description = "最近若干期，含本期 · the last so many, the present one included")
            @Nullable @Min(1) @Max(TimeCheck.MOST) Integer last,

            @Schema(description = "起始日 · a day in the first one") @Nullable LocalDate from,

            @Schema(description = "截止日，默认今天 · a day in the last one, today by default") @Nullable LocalDate to) {}
}
