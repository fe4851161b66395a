package org.guildhall.contest.entry;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Entry", description = "报名 · an entry")
record EntryView(
        UUID id,
        UUID projectId,
        UUID contestId,
        UUID memberId,
        @Schema(description = "报名时会员所在工会") UUID memberOrganisationId,
        @Schema(description = "状态：已报名、已退出") EntryStatus status,
        Instant registeredAt,
        @Schema(description = "退出时间；未退出为 null") Instant withdrawnAt,
        long version) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.projectId(),
                entry.contestId(),
                entry.memberId(),
                entry.memberOrganisationId(),
                entry.status(),
                entry.registeredAt(),
                entry.withdrawnAt().orElse(null),
                entry.version());
    }
}
