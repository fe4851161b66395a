package org.guildhall.contest.contest.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "Entry", description = "报名 · an entry")
public record EntryView(
        UUID id,
        UUID projectId,
        @Schema(description = "赛项名称 · the project's title") String project,
        @Schema(description = "职业（工种） · its trade") String trade,
        UUID contestId,
        @Schema(description = "竞赛名称 · the contest's title") String contest,

        @Schema(description = "竞赛状态 · how the contest stands")
        ContestState contestState,

        @Schema(description = "会员；团体为领队 · member; of a team its leader")
        UUID memberId,

        @Schema(description = "报名时会员所在工会 · the member's union when they entered")
        UUID memberOrganisationId,

        @Schema(description = "该工会的现名；不详为 null · its name now") @Nullable String memberOrganisation,

        @Schema(description = "全体队员 · all of the team") List<UUID> members,

        @Schema(description = "队名；个人为 null · name of the team; null for persons") @Nullable String title,

        @Schema(description = "是否表演嘉宾 · whether it is a guest")
        boolean guest,

        @Schema(description = "状态 · state") EntryStatus status,

        @Schema(
                description =
                        "候补顺序，小的先递补；非候补为 null · place among those waiting, the least first; null when not waiting")
        @Nullable Integer waitlistPlace,

        @Schema(description = "取消资格的原因；否则为 null · why it was disqualified; null otherwise") @Nullable String reason,

        Instant registeredAt,

        @Schema(description = "退出时间；未退出为 null · when it was withdrawn; null unless it was") @Nullable Instant withdrawnAt,

        long version)
        implements Identified {

    static EntryView of(Entry entry, List<UUID> members, Contest contest, Project project, @Nullable String unit) {
        return new EntryView(
                entry.id(),
                entry.projectId(),
                project.title(),
                project.trade(),
                entry.contestId(),
                contest.title(),
                contest.state(),
                entry.memberId(),
                entry.memberOrganisationId(),
                unit,
                members,
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
