package org.guildhall.membership.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.time.Within;
import org.guildhall.membership.organisation.area.AreaCode;
import org.jspecify.annotations.Nullable;

@Schema(description = "建立工会组织 · what a new organisation is")
record FoundOrganisation(
        @Schema(description = "上级工会；空为根组织 · the organisation above, none for a root") @Nullable UUID parentId,

        @NotBlank @Size(max = 100) @Schema(examples = "中关村科学城总工会")
        String name,

        @NotNull OrganisationLevel level,
        @NotNull OrganisationKind kind,

        @Pattern(regexp = "[A-T]") @Schema(description = "GB/T 4754 行业门类 · section letter", examples = "I") @Nullable String industry,

        @Pattern(regexp = AreaCode.PATTERN) @Schema(description = AreaCode.DESCRIPTION, examples = AreaCode.EXAMPLE)
        @Nullable String areaCode,

        @Schema(
                description =
                        "统一社会信用代码，基层工会以 81 开头，其他工会以 8 开头 · GB 32100; begins with 81 for a grassroots union, with 8 for others",
                examples = "81510100MD0000016C")
        @Nullable String creditCode,

        @Within(from = "1900-01-01") @Schema(description = "成立日期 · when it was founded") @Nullable LocalDate foundedOn,

        @Min(1) @Max(10) @Schema(description = "届期（年） · years of a term: 3 or 5, above grassroots 5", examples = "5")
        @Nullable Integer termYears,

        @Nullable LocalDate nextElectionOn,

        @Min(0) @Max(OrganisationDetails.MOST_EMPLOYEES) @Schema(description = "职工数 · employees") @Nullable Integer employeeCount) {

    OrganisationDetails details() {
        return new OrganisationDetails(
                industry,
                areaCode,
                creditCode,
                foundedOn,
                OrganisationDetails.years(termYears),
                nextElectionOn,
                employeeCount);
    }
}
