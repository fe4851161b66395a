package org.guildhall.membership.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.time.Within;
import org.guildhall.kit.values.Edited;
import org.guildhall.membership.organisation.area.AreaCode;
import org.jspecify.annotations.Nullable;

@Schema(description = "修改内容，未给出的字段不变，null 为清空 · what to change; fields not given stay as they are, null clears")
record EditOrganisation(
        @Size(min = 1, max = 100) @Nullable String name,

        @Pattern(regexp = "[A-T]", payload = Unwrapping.Unwrap.class) @Schema(implementation = String.class, description = "GB/T 4754 行业门类 · section letter", examples = "I")
        @Nullable Optional<String> industry,

        @Pattern(regexp = AreaCode.PATTERN, payload = Unwrapping.Unwrap.class) @Schema(implementation = String.class, description = AreaCode.DESCRIPTION, examples = AreaCode.EXAMPLE)
        @Nullable Optional<String> areaCode,

        @Schema(
                implementation = String.class,
                description =
                        "统一社会信用代码，基层工会以 81 开头，其他工会以 8 开头 · GB 32100; begins with 81 for a grassroots union, with 8 for others",
                examples = "81510100MD0000016C")
        @Nullable Optional<String> creditCode,

        @Within(from = "1900-01-01")
        @Schema(implementation = LocalDate.class, description = "成立日期 · when it was founded")
        @Nullable Optional<LocalDate> foundedOn,

        @Min(value = 1, payload = Unwrapping.Unwrap.class) @Max(value = 10, payload = Unwrapping.Unwrap.class) @Schema(
                implementation = Integer.class,
                description = "届期（年） · years of a term: 3 or 5, above grassroots 5",
                examples = "5")
        @Nullable Optional<Integer> termYears,

        @Schema(implementation = LocalDate.class, description = "下次换届日期 · when the next election is due") @Nullable Optional<LocalDate> nextElectionOn,

        @Min(value = 0, payload = Unwrapping.Unwrap.class) @Max(value = OrganisationDetails.MOST_EMPLOYEES, payload = Unwrapping.Unwrap.class) @Schema(implementation = Integer.class, description = "职工数 · employees")
        @Nullable Optional<Integer> employeeCount,

        @Schema(description = "生效日期，默认今天 · from which day on, today unless told") @Nullable LocalDate effectiveOn) {

    /** What is given over what was. */
    OrganisationDetails over(OrganisationDetails before) {
        return new OrganisationDetails(
                Edited.over(industry, before.industry()),
                Edited.over(areaCode, before.areaCode()),
                Edited.over(creditCode, before.creditCode()),
                Edited.over(foundedOn, before.foundedOn()),
                termYears == null ? before.termYears() : OrganisationDetails.years(termYears.orElse(null)),
                Edited.over(nextElectionOn, before.nextElectionOn()),
                Edited.over(employeeCount, before.employeeCount()));
    }
}
