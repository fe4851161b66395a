package org.guildhall.reporting.statistics.session;

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
 * Recruitment sessions of an organisation and below.
 *
 * @param totals sums over all these sessions, not only over the page
 * @param next cursor of the next page of items, null on the last one
 */
@Schema(
        name = "SessionStatistics",
        description = "入会场次统计；totals 为全部场次合计，不限本页 · sessions of an organisation and below; totals are over all of them")
record SessionStatistics(
        OrganisationName organisation,
        Totals totals,
        List<Session> items,
        @Nullable String next,
        @Nullable Instant asOf,
        Lag lag) {

    static SessionStatistics of(SubtreeQueries subtree, Totals totals, Page<Session> page) {
        return new SessionStatistics(
                subtree.organisation(),
                totals,
                page.items(),
                page.next(),
                subtree.freshness().asOf(),
                subtree.freshness().lag());
    }

    /** Sums over so many sessions. */
    @Schema(name = "SessionTotals", description = "全部场次合计 · sums over all sessions")
    record Totals(long sessions, @JsonUnwrapped SessionFigures figures) {}

    /**
     * What came of sessions.
     *
     * @param joined members who joined
     * @param pending applications waiting for a decision
     * @param cards cards issued
     * @param giftsHandedOut gifts handed out, also those returned since
     */
    @Schema(
            name = "SessionFigures",
            description =
                    "入会、待审、驳回、撤回、发卡、发放礼品（含已退回）、退回礼品 · what came of sessions; gifts handed out include those returned since")
    record SessionFigures(
            long joined,
            long pending,
            long rejected,
            long withdrawn,
            long cards,
            long giftsHandedOut,
            long giftsReturned) {}

    /** A session; what describes it is null until its opening has been heard of. */
    @Schema(
            name = "SessionRow",
            description =
                    "一个场次；尚未收到其开场事件时，描述性字段为 null · one session; what describes it is null until its opening has been heard of")
    record Session(
            UUID id,
            UUID organisationId,
            @Nullable String title,
            @Nullable String venue,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant closedAt,
            @Nullable String confirmation,
            @Nullable Integer giftStock,
            @JsonUnwrapped SessionFigures figures) {}
}
