package org.guildhall.contest.contest.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "Entry", description = "报名 · an entry")
record EntryView(
        UUID id,
        UUID projectId,
        UUID contestId,
        @Schema(description = "会员；团体为领队") UUID memberId,
        @Schema(description = "报名时会员所在工会") UUID memberOrganisationId,
        @Schema(description = "全体队员") List<UUID> members,
        @Schema(description = "队名；个人为 null") @Nullable String title,
        @Schema(description = "是否表演嘉宾") boolean guest,
        @Schema(description = "状态") EntryStatus status,

        @Schema(description = "候补顺序，小的先递补；非候补为 null") @Nullable Integer waitlistPlace,

        @Schema(description = "取消资格的原因；否则为 null") @Nullable String reason,
        Instant registeredAt,
        @Schema(description = "退出时间；未退出为 null") @Nullable Instant withdrawnAt,
        long version)
        implements Identified {

    static EntryView of(Entry entry, Collection<Entrant> entrants) {
        return of(
                entry,
                entrants.stream()
                        .filter(entrant -> entrant.entryId().equals(entry.id()))
                        .map(Entrant::memberId)
                        .toList());
    }

    static EntryView of(Entry entry, List<UUID> members) {
        return new EntryView(
                entry.id(),
                entry.projectId(),
                entry.contestId(),
                entry.memberId(),
                entry.memberOrganisationId(),
                members.stream().sorted().toList(),
                entry.title().orElse(null),
                entry.isGuest(),
                entry.status(),
                entry.waitlistPlace().orElse(null),
                entry.reason().orElse(null),
                entry.registeredAt(),
                entry.withdrawnAt().orElse(null),
                entry.version());
    }
}
