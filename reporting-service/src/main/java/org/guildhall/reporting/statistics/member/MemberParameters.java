package org.guildhall.reporting.statistics.member;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.Days;
import org.jspecify.annotations.Nullable;

/** Which members are asked for. */
record MemberParameters(
        @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation") @Nullable UUID organisation,

        @Parameter(description = "起始日（含） · first business day, Asia/Shanghai") @QueryParam("from") @Nullable LocalDate from,

        @Parameter(description = "截止日（含），默认今天 · last business day, today by default") @QueryParam("to") @Nullable LocalDate to,

        @Parameter(description = "类别代码 · category code, short for dimension=CATEGORY and code")
        @QueryParam("category")
        @Nullable String category,

        @Parameter(description = "维度 · dimension, together with code") @QueryParam("dimension") @Nullable Dimension dimension,

        @Parameter(description = "维度代码 · code within the dimension") @QueryParam("code") @Nullable String code,

        @Parameter(
                description = "按现行组织树或截止日当天的组织树汇总 · by today's tree or by that of the last day",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"as-is", "as-was"},
                                defaultValue = "as-is"))
        @DefaultValue("as-is")
        @QueryParam("basis")
        Basis basis) {

    Days days(Clock clock) {
        return Days.of(from, to, clock);
    }

    MemberFilter filter() {
        return MemberFilter.of(category, dimension, code);
    }
}
