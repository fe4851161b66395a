package org.guildhall.reporting.statistics.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.paging.Page;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.Counts;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/**
 * Quizzes as the members of an organisation and below took part in them; cancelled ones count nowhere.
 *
 * @param own figures of the organisation alone
 * @param total own plus the totals of all children
 * @param next cursor of the next page of items, null on the last one
 */
@Schema(
        name = "QuizStatistics",
        description = "答题统计，按会员首次参加时所在组织；已取消的不计 · quizzes by where members belonged when they first took part")
record QuizStatistics(
        OrganisationName organisation,

        @Schema(description = "只看这一项活动；null 为全部 · only this quiz; null for all") @Nullable UUID quizId,

        QuizFigures own,
        QuizFigures total,
        List<Child> children,
        @Schema(description = "各期，先创建的在前 · periods") List<Period> items,
        @Nullable String next,
        @Nullable Instant asOf,
        Lag lag) {

    static QuizStatistics of(
            SubtreeQueries subtree, @Nullable UUID quiz, Breakdown<QuizFigures> figures, Page<Period> periods) {
        return new QuizStatistics(
                subtree.organisation(),
                quiz,
                figures.own(),
                figures.total(),
                figures.children(Child::new),
                periods.items(),
                periods.next(),
                subtree.freshness().asOf(),
                subtree.freshness().lag());
    }

    @Schema(name = "QuizChild", description = "一个直接下级及其全部下级 · a direct child with everything below it")
    record Child(OrganisationName organisation, QuizFigures total) {}

    /**
     * Counts.
     *
     * @param entrants persons who began an attempt, once in each quiz
     * @param members members today
     * @param turnout entrants of the one quiz asked for by members; null for several quizzes or no members
     * @param bands entrants by their best known score, in percent of full marks
     * @param awards places in the logs of limited awards by outcome
     */
    @Schema(
            name = "QuizFigures",
            description = "参加人数（每项活动各计一次）、答题次数、交卷次数、现有会员、参与率（只在指定一项活动时给出）、最好成绩分布（满分的百分比）、限量奖结果、奖券"
                    + " · entrants, attempts, turnout, best scores in bands, awards by outcome, coupons")
    record QuizFigures(
            long entrants,
            long attempts,
            long finished,
            long members,
            @Nullable BigDecimal turnout,
            Map<String, Long> bands,
            Map<String, Long> awards,
            long couponsIssued,
            long couponsRedeemed) {

        static final QuizFigures NONE = new QuizFigures(0, 0, 0, 0, null, Map.of(), Map.of(), 0, 0);

        static QuizFigures entrants(String band, long entrants, long attempts, long finished) {
            return new QuizFigures(entrants, attempts, finished, 0, null, Map.of(band, entrants), Map.of(), 0, 0);
        }

        static QuizFigures members(long members) {
            return new QuizFigures(0, 0, 0, members, null, Map.of(), Map.of(), 0, 0);
        }

        static QuizFigures awards(String outcome, long places) {
            return new QuizFigures(0, 0, 0, 0, null, Map.of(), Map.of(outcome, places), 0, 0);
        }

        static QuizFigures coupons(long issued, long redeemed) {
            return new QuizFigures(0, 0, 0, 0, null, Map.of(), Map.of(), issued, redeemed);
        }

        QuizFigures plus(QuizFigures other) {
            return new QuizFigures(
                    entrants + other.entrants,
                    attempts + other.attempts,
                    finished + other.finished,
                    members + other.members,
                    null,
                    Counts.plus(bands, other.bands),
                    Counts.plus(awards, other.awards),
                    couponsIssued + other.couponsIssued,
                    couponsRedeemed + other.couponsRedeemed);
        }

        /** With the turnout, to four decimals, if these are figures of one quiz. */
        QuizFigures ofOneQuiz(boolean isOne) {
            BigDecimal share = !isOne || members == 0
                    ? null
                    : BigDecimal.valueOf(entrants).divide(BigDecimal.valueOf(members), 4, RoundingMode.HALF_UP);
            return new QuizFigures(
                    entrants, attempts, finished, members, share, bands, awards, couponsIssued, couponsRedeemed);
        }
    }

    @Schema(name = "QuizPeriodRow", description = "一期答题 · a period")
    record Period(
            UUID id,
            UUID quizId,
            String quizTitle,
            String title,
            Instant opensAt,
            Instant closesAt,

            @Schema(description = "参加人数 · persons who began an attempt in it")
            long entrants,

            long attempts,

            @Schema(description = "限量奖结果 · awards by outcome")
            Map<String, Long> awards) {

        Period with(Map<String, Long> outcomes) {
            return new Period(id, quizId, quizTitle, title, opensAt, closesAt, entrants, attempts, outcomes);
        }
    }
}
