package org.guildhall.reporting.statistics.contest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
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
     */
    @Schema(
            name = "ContestTotals",
            description = "全部竞赛合计；同一工种或同一人只计一次 · sums over all contests; a trade or person counts once")
    record Totals(
            long contests, long cancelled, @JsonUnwrapped ContestFigures figures) {}

    /**
     * Size of contests.
     *
     * @param trades different trades
     * @param entries entries not withdrawn
     * @param entrants different persons among these entries
     */
    @Schema(
            name = "ContestFigures",
            description = "赛项、工种、有效报名与参赛人数 · projects, trades, entries not withdrawn, and persons among them")
    record ContestFigures(long projects, long trades, long entries, long entrants) {}

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
