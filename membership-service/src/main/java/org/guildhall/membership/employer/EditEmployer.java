package org.guildhall.membership.employer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.organisation.area.AreaCode;
import org.jspecify.annotations.Nullable;

@Schema(description = "修改内容，未给出的字段不变 · what to change; fields not given stay as they are")
record EditEmployer(
        @Size(min = 1, max = 100) @Nullable String name,

        @Schema(description = "统一社会信用代码 · GB 32100", examples = "91350100M000100Y43") @Size(max = 18) @Nullable String creditCode,

        @Schema(description = "是否规模以上 · whether it is above designated size") @Nullable Boolean aboveDesignatedSize,

        @Min(0) @Max(100_000_000) @Schema(description = "职工数 · employees") @Nullable Integer employeeCount,

        @Pattern(regexp = AreaCode.PATTERN) @Schema(description = AreaCode.DESCRIPTION, examples = AreaCode.EXAMPLE)
        @Nullable String areaCode,

        @Schema(description = "所属工会 · its union") @Nullable UUID unionId,

        @Schema(description = "true 为不再属于任何工会 · true takes it out of its union") @Nullable Boolean withoutUnion,

        @Schema(description = "生效日期，默认今天 · from which day on, today unless told") @Nullable LocalDate effectiveOn) {

    /** What is given over what was. */
    EmployerDetails over(EmployerDetails before) {
        return new EmployerDetails(
                given(name, before.name()).strip(),
                given(creditCode, before.creditCode()),
                given(aboveDesignatedSize, before.aboveDesignatedSize()),
                given(employeeCount, before.employeeCount()),
                given(areaCode, before.areaCode()),
                Boolean.TRUE.equals(withoutUnion) ? null : given(unionId, before.unionId()));
    }

    private static <T> @Nullable T given(@Nullable T edited, @Nullable T before) {
        return edited == null ? before : edited;
    }
}
