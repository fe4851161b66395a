package org.guildhall.membership.employer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.values.Edited;
import org.guildhall.membership.organisation.OrganisationDetails;
import org.guildhall.membership.organisation.area.AreaCode;
import org.jspecify.annotations.Nullable;

@Schema(description = "修改内容，未给出的字段不变，null 为清空 · what to change; fields not given stay as they are, null clears")
record EditEmployer(
        @Size(min = 1, max = 100) @Nullable String name,

        @Size(max = 18, payload = Unwrapping.Unwrap.class) @Schema(
                implementation = String.class,
                description = "统一社会信用代码 · unified social credit code, GB 32100",
                examples = "91350100M000100Y43")
        @Nullable Optional<String> creditCode,

        @Schema(implementation = Boolean.class, description = "是否规模以上 · whether it is above designated size") @Nullable Optional<Boolean> aboveDesignatedSize,

        @Min(value = 0, payload = Unwrapping.Unwrap.class) @Max(value = OrganisationDetails.MOST_EMPLOYEES, payload = Unwrapping.Unwrap.class) @Schema(implementation = Integer.class, description = "职工数 · employees")
        @Nullable Optional<Integer> employeeCount,

        @Pattern(regexp = AreaCode.PATTERN, payload = Unwrapping.Unwrap.class) @Schema(implementation = String.class, description = AreaCode.DESCRIPTION, examples = AreaCode.EXAMPLE)
        @Nullable Optional<String> areaCode,

        @Schema(implementation = UUID.class, description = "所属工会 · its union") @Nullable Optional<UUID> unionId,

        @Schema(description = "生效日期，默认今天 · from which day on, today unless told") @Nullable LocalDate effectiveOn) {

    /** What is given over what was. */
    EmployerDetails over(EmployerDetails before) {
        return new EmployerDetails(
                (name == null ? before.name() : name).strip(),
                Edited.over(creditCode, before.creditCode()),
                Edited.over(aboveDesignatedSize, before.aboveDesignatedSize()),
                Edited.over(employeeCount, before.employeeCount()),
                Edited.over(areaCode, before.areaCode()),
                Edited.over(unionId, before.unionId()));
    }
}
