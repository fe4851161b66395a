package org.guildhall.membership.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OrganisationChange",
        description = "沿革，各字段为变更后的值 · a line of an organisation's history, as it was after the change")
record OrganisationChangeView(
        OrganisationChangeKind kind,

        @Schema(description = "生效日期 · the day from which it holds")
        LocalDate effectiveOn,

        @Schema(description = "记录时间 · when it was recorded") Instant recordedAt,

        @Schema(description = "记录人令牌的 sub · the subject of who recorded it")
        String recordedBy,

        String name,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String areaCode,
        @Nullable String creditCode,
        @Nullable LocalDate foundedOn,
        @Nullable Integer termYears,
        @Nullable LocalDate nextElectionOn,
        @Nullable Integer employeeCount,
        @Nullable ClosingReason closingReason,

        @Schema(description = "并入的工会 · the organisation that goes on in its place") @Nullable UUID mergedInto,

        @Schema(description = "变更后的版本 · its version after the change")
        long version) {

    static OrganisationChangeView of(OrganisationChange change) {
        OrganisationDetails details = change.details();
        return new OrganisationChangeView(
                change.kind(),
                change.effectiveOn(),
                change.recordedAt(),
                change.recordedBy(),
                change.name(),
                change.parentId().orElse(null),
                details.industry(),
                details.areaCode(),
                details.creditCode(),
                details.foundedOn(),
                details.term(),
                details.nextElectionOn(),
                details.employeeCount(),
                change.closing().map(Closing::closingReason).orElse(null),
                change.closing().map(Closing::mergedInto).orElse(null),
                change.version());
    }
}
