package org.guildhall.reporting.statistics.contest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.paging.Page;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/**
 * Contests organised by an organisation and below. Cancelled contests are listed, and count nowhere but in {@code cancelled}.
 *
 * @param totals over all contests, not only over the page; a trade or person in several contests counts once
 * @param next cursor of the next page of items, null on the last one
 */
@Schema(
        name = "ContestStatistics",
        description =
                "竞赛统计；已取消的竞赛列出但只计入 cancelled · contests of an organisation and below; cancelled ones are listed and count only as cancelled")
record ContestStatistics(
        OrganisationName organisation,
        Totals totals,
        List<Contest> items,
        @Nullable String next,
        @Nullable Instant asOf,
        Lag lag) {

    static ContestStatistics of(SubtreeQueries subtree, Totals totals, Page<Contest> page) {
        return new ContestStatistics(
                subtree.organisation(),
                totals,
                page.items(),
                page.next(),
                subtree.freshness().asOf(),
                subtree.freshness().lag());
    }

    /**
     * Sums.
     *
     * @param contests contests that are not cancelled
     * @param states contests by state
     */
    @Schema(
            name = "ContestTotals",
            description = "全部竞赛合计；states 为各状态的竞赛数；同一工种或同一人只计一次"
                    + " · sums over all contests, and contests by state; a trade or person counts once")
    record Totals(
            long contests,
            long cancelled,
            Map<String, Long> states,
            @JsonUnwrapped ContestFigures figures) {

        static Totals of(Map<String, Long> states, ContestFigures figures) {
            long all = states.values().stream().mapToLong(Long::longValue).sum();
            long cancelled = states.getOrDefault("CANCELLED", 0L);
            return new Totals(all - cancelled, cancelled, states, figures);
        }
    }

    /**
     * Size of contests.
     *
     * @param trades different trades
     * @param entries entries not withdrawn
     * @param teams entries of teams among them
     * @param entrants different persons who entered alone, and teams, each as one
     * @param persons different persons, also those of teams
     * @param starters entries that competed: not absent, not disqualified; none before the contest starts
     */
    @Schema(
            name = "ContestFigures",
            description = "赛项、工种、有效报名 entries、其中团队 teams、参赛单元 entrants（个人或团队各计一）、人数 persons、实际参赛 starters"
                    + "（不含缺席与取消资格，开赛前为 0） · projects, trades, entries not withdrawn, teams among them, persons and"
                    + " teams that entered, persons with those of teams, and entries that competed")
    record ContestFigures(
            long projects, long trades, long entries, long teams, long entrants, long persons, long starters) {}

    @Schema(name = "ContestRow", description = "一项竞赛 · one contest")
    record Contest(
            UUID id,
            UUID organisationId,
            String title,
            String contestClass,
            int year,
            Instant opensAt,
            Instant closesAt,
            String status,
            @JsonUnwrapped ContestFigures figures) {}
}
