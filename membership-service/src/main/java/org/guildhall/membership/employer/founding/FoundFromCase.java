package org.guildhall.membership.employer.founding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.organisation.OrganisationDetails;
import org.guildhall.membership.organisation.OrganisationKind;
import org.guildhall.membership.organisation.area.AreaCode;
import org.jspecify.annotations.Nullable;

@Schema(description = "建会 · the union to be founded")
record FoundFromCase(
        @NotBlank @Size(max = 100) @Schema(description = "工会名称 · its name", examples = "示例制造有限公司工会委员会")
        String name,

        @NotNull OrganisationKind kind,

        @Pattern(regexp = AreaCode.PATTERN) @Schema(description = AreaCode.DESCRIPTION, examples = AreaCode.EXAMPLE)
        @Nullable String areaCode,

        @Min(1) @Max(OrganisationDetails.MOST_EMPLOYEES) @Schema(description = "职工数，默认登记的人数，未登记为会员数 · employees; unless told those of the register, or the members")
        @Nullable Integer employeeCount) {}
