package org.guildhall.reporting.statistics.query;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cell of the answer to a query, whose facts are asked for. */
@Schema(name = "StatisticsCellQuery", description = "查询及其结果中的一个单元格 · a query, and a cell of its answer")
record CellQuery(
        @NotNull @Valid StatisticsQuery query,
        @NotNull @Valid Cell cell) {

    /**
     * Where it stands, by the codes of the answer's dimensions.
     *
     * @param codes of the dimensions by which the query tells apart
     * @param compare {@code YEAR_BEFORE} for what the cell is compared with; its time is the one asked for
     */
    @Schema(
            name = "StatisticsCell",
            description = "单元格坐标，各维度的代码与结果一致 · where the cell stands, by the codes of the answer's dimensions")
    record Cell(
            @NotNull @Size(max = 64) String measure,
            @NotNull UUID organisation,

            @Schema(description = "期的代码 · code of the time", examples = "2026-11") @NotNull @Size(max = 16) String time,

            @Schema(description = "细分维度的代码 · codes of the dimensions told apart") @Nullable @Size(max = 10) Map<@Size(max = 64) String, @NotNull @Size(max = 64) String> codes,

            @Schema(description = "上年同期的单元格 · the cell a year before", enumeration = "YEAR_BEFORE")
            @Nullable @Size(max = 16) String compare) {}
}
