package org.guildhall.contest.roster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "竞赛的一份名单，含姓名 · a list of a contest, with names")
record Roster(
        RosterKind kind,
        UUID contestId,
        @Schema(description = "竞赛名称 · the contest's title") String contest,

        @Schema(description = "印制时的列，按顺序 · the columns when it is printed")
        List<RosterColumn> columns,

        List<RosterRow> rows,

        @Schema(description = "行数，据此可核对是否完整 · by which one sees that nothing is missing")
        int count,

        @Schema(description = "会员人次 · persons on it") int persons,

        @Schema(description = "其中不在管辖范围内、没有姓名的 · those of them outside one's scope, without a name")
        int unnamed,

        @Schema(description = "奖金合计，分；奖金发放表以外为 null · sum in fen, null but on payment lists") @Nullable Long amount,

        @Schema(description = "数据截至 · of what time it is") Instant asOf) {

    static Roster of(RosterKind kind, UUID contestId, String contest, List<RosterRow> rows, Instant asOf) {
        List<RosterPerson> persons =
                rows.stream().flatMap(row -> row.persons().stream()).toList();
        return new Roster(
                kind,
                contestId,
                contest,
                kind.columns(),
                rows,
                rows.size(),
                persons.size(),
                (int) persons.stream().filter(person -> person.name() == null).count(),
                kind.columns().contains(RosterColumn.AMOUNT) ? sum(rows) : null,
                asOf);
    }

    private static long sum(List<RosterRow> rows) {
        return rows.stream()
                .map(RosterRow::result)
                .filter(Objects::nonNull)
                .map(RosterResult::amount)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
