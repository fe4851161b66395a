package org.guildhall.contest.contest.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestClass;
import org.guildhall.contest.contest.contests.ContestKind;
import org.guildhall.contest.contest.contests.OfferedContests;
import org.guildhall.contest.contest.project.Project;
import org.jspecify.annotations.Nullable;

@Schema(description = "会员可报名的竞赛及本人的报名 · a contest one may enter, with one's own entries")
public record OpenContest(
        UUID id,
        @Schema(description = "竞赛名称 · title") String title,
        @Schema(description = "主办工会 · who holds it") UUID organisationId,
        @Schema(description = "主办工会名称 · its name") String organisation,
        ContestClass contestClass,
        ContestKind kind,
        @Schema(description = "年度 · year") int year,
        @Schema(description = "报名开始时间 · entry begins") Instant opensAt,
        @Schema(description = "报名截止时间 · entry ends") Instant closesAt,

        @Schema(description = "现在是否可以报名；未到开始时间为 false · whether entry has begun")
        boolean canEnter,

        @Schema(description = "赛项 · its projects") List<OpenProject> projects) {

    @Schema(description = "赛项的余位及本人的报名 · a project with its places and one's own entry")
    public record OpenProject(
            UUID id,
            @Schema(description = "赛项名称 · title") String title,
            @Schema(description = "职业（工种） · trade") String trade,

            @Schema(description = "名额；null 表示不限 · places in all; null for no limit") @Nullable Integer capacity,

            @Schema(description = "余位；null 表示不限 · places left; null for no limit") @Nullable Integer placesLeft,

            @Schema(description = "每队人数 · members of a team")
            int teamSize,

            @Schema(description = "名额满后是否候补 · whether one waits when all are taken")
            boolean waitlist,

            @Schema(description = "本人未退出的报名；没有为 null · one's entry, unless withdrawn") @Nullable OwnEntry entry) {

        static OpenProject of(Project project, @Nullable OwnEntry entry) {
            Integer capacity = project.capacity().orElse(null);
            return new OpenProject(
                    project.id(),
                    project.title(),
                    project.trade(),
                    capacity,
                    capacity == null ? null : Math.max(0, capacity - project.taken()),
                    project.teamSize(),
                    project.hasWaitlist(),
                    entry);
        }
    }

    @Schema(description = "本人的报名 · one's own entry")
    public record OwnEntry(
            UUID id,
            EntryStatus status,

            @Schema(description = "候补顺序；非候补为 null · place on the waitlist") @Nullable Integer waitlistPlace) {

        static OwnEntry of(Entry entry) {
            return new OwnEntry(
                    entry.id(), entry.status(), entry.waitlistPlace().orElse(null));
        }
    }

    static OpenContest of(OfferedContests.Offered offered, String organisation, List<OpenProject> projects) {
        Contest contest = offered.contest();
        return new OpenContest(
                contest.id(),
                contest.title(),
                contest.organisationId(),
                organisation,
                contest.contestClass(),
                contest.kind(),
                contest.year(),
                offered.opensAt(),
                offered.closesAt(),
                offered.isOpen(),
                projects);
    }
}
