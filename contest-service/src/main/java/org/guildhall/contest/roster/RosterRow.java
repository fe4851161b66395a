package org.guildhall.contest.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.name.KnownName;
import org.guildhall.contest.contest.entry.EntryStatus;
import org.jspecify.annotations.Nullable;

@Schema(description = "名单的一行：一项报名，或一张证书 · a row of a list: an entry, or a certificate")
record RosterRow(
        UUID projectId,
        @Schema(description = "赛项名称 · the project's title") String project,

        @Schema(description = "队名；个人为 null · a team's title, null for an individual") @Nullable String team,

        @Schema(description = "会员，团体为全体成员 · the member, or all of a team")
        List<RosterPerson> persons,

        @Schema(description = "报名状态；参赛名单和签到表以外为 null · null but on start and check-in lists") @Nullable EntryStatus status,

        @Schema(description = "成绩；成绩单和奖金发放表以外为 null · null but on result and payment lists") @Nullable RosterResult result,

        @Schema(description = "证书；证书内容以外为 null · null but for certificates") @Nullable RosterCertificate certificate) {

    /** As it stands before anybody is named. */
    static RosterRow unnamed(
            UUID projectId,
            String project,
            @Nullable String team,
            List<UUID> members,
            @Nullable EntryStatus status,
            @Nullable RosterResult result,
            @Nullable RosterCertificate certificate) {
        return new RosterRow(
                projectId,
                project,
                team,
                members.stream().map(member -> RosterPerson.of(member, null)).toList(),
                status,
                result,
                certificate);
    }

    RosterRow named(Map<UUID, KnownName> names) {
        return new RosterRow(
                projectId,
                project,
                team,
                persons.stream()
                        .map(person -> RosterPerson.of(person.memberId(), names.get(person.memberId())))
                        .toList(),
                status,
                result,
                certificate);
    }
}
