package org.guildhall.membership.employer;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "Employer", description = "用人单位 · an employer")
record EmployerView(
        UUID id,

        @Schema(description = "登记的工会 · the organisation that keeps it")
        UUID keeperId,

        String name,
        @Nullable String creditCode,

        @Schema(description = "是否规模以上；不详为 null · whether it is above designated size; null where nobody knows")
        @Nullable Boolean aboveDesignatedSize,

        @Nullable Integer employeeCount,
        @Nullable String areaCode,

        @Schema(description = "所属工会；未建会为 null · its union; null where it has none") @Nullable UUID unionId,

        @Schema(description = "注销日期；在册为 null · since when it is closed") @Nullable LocalDate closedOn,

        @Nullable EmployerEndReason endReason,
        long version)
        implements Identified, Versioned {

    static EmployerView of(Employer employer) {
        EmployerDetails details = employer.details();
        return new EmployerView(
                employer.id(),
                employer.keeperId(),
                details.name(),
                details.creditCode(),
                details.aboveDesignatedSize(),
                details.employeeCount(),
                details.areaCode(),
                details.unionId(),
                employer.ending().map(EmployerEnd::closedOn).orElse(null),
                employer.ending().map(EmployerEnd::endReason).orElse(null),
                employer.version());
    }
}
