package org.guildhall.membership.employer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.organisation.OrganisationDetails;
import org.guildhall.membership.organisation.area.AreaCode;
import org.jspecify.annotations.Nullable;

@Schema(description = "登记用人单位 · what is known of a new employer")
record RegisterEmployer(
        @NotNull @Schema(description = "登记的工会，由其管理 · the organisation that keeps it")
        UUID keeperId,

        @NotBlank @Size(max = 100) @Schema(description = "单位名称 · its name", examples = "示例制造有限公司")
        String name,

        @Schema(description = "统一社会信用代码 · unified social credit code, GB 32100", examples = "91350100M000100Y43")
        @Size(max = 18) @Nullable String creditCode,

        @Schema(description = "是否规模以上；不详为空 · whether it is above designated size, none where nobody knows") @Nullable Boolean aboveDesignatedSize,

        @Min(0) @Max(OrganisationDetails.MOST_EMPLOYEES) @Schema(description = "职工数 · employees", examples = "120")
        @Nullable Integer employeeCount,

        @Pattern(regexp = AreaCode.PATTERN) @Schema(description = AreaCode.DESCRIPTION, examples = AreaCode.EXAMPLE)
        @Nullable String areaCode,

        @Schema(description = "所属工会（单独或联合建会）；未建会为空 · its union, its own or a joint one, none where it has none")
        @Nullable UUID unionId,

        @Schema(description = "生效日期，默认今天 · from which day on, today unless told") @Nullable LocalDate effectiveOn) {

    EmployerDetails details() {
        return new EmployerDetails(name.strip(), creditCode, aboveDesignatedSize, employeeCount, areaCode, unionId);
    }
}
