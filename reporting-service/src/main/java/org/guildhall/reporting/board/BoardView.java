package org.guildhall.reporting.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Lag;
import org.jspecify.annotations.Nullable;

/**
 * All that the first screen shows of an organisation with everything below it, until today.
 *
 * @param above those over it whose figures the caller may read, the highest first
 * @param asOf up to when the answer is complete
 * @param late whether that is longer ago than it should be
 * @param top the units that by themselves most joined this month
 */
@Schema(
        name = "ReportingBoard",
        description =
                "数据大屏首屏：一个组织及其全部下级，截至今天；late 为 true 时数字落后于设定的时限"
                        + " · the first screen of an organisation with everything below it, until today; late when it is older than it should be")
record BoardView(
        Unit organisation,

        @Schema(description = "可看的上级，最高的在前 · those above it that one may see, the highest first")
        List<Place> above,

        @Nullable Instant asOf,
        Lag lag,
        boolean late,

        @Schema(examples = "2026-11-29") LocalDate today,

        List<TitledTile> tiles,

        @Schema(description = "直接下级，按名称 · direct children, by name")
        List<BoardChild> children,

        Trend trend,

        @Schema(description = "在册会员按类别；一人可计入多类 · members by category; one may count in several")
        List<Category> categories,

        @Schema(description = "本年技能晋级按等级 · this year's promotions by skill level")
        List<Level> levels,

        @Schema(description = "本月本级入会最多的十个单位 · the ten units that most joined this month, each alone")
        List<TopUnit> top,

        Contests contests,
        Quizzes quizzes,

        @Schema(description = "最近入会，新的在前，至多 20 条 · who joined last, the newest first")
        List<Arrival> recent) {

    @Schema(name = "BoardUnit", description = "组织及其层级与类型 · an organisation with its level and kind")
    record Unit(
            UUID id,
            @Schema(examples = "滨海市总工会") String name,
            @Schema(examples = "CITY") String level,
            @Schema(examples = "GOVERNMENT") String kind) {}

    @Schema(name = "BoardPlace", description = "一个上级组织 · one of those above")
    record Place(UUID id, String name) {}

    /**
     * A number.
     *
     * @param yearBefore a stock at the end of the same month a year ago; of a month the whole same month; of a year that of
     *     last year's months up to this one; null where it isn't kept
     */
    @Schema(
            name = "BoardTile",
            description = "一个数字；yearBefore：存量为去年同月末，本月为去年同月全月，本年为去年 1 月至同月，今日为 null"
                    + " · a number, and the same a year ago: a stock at the end of the same month, a month as a whole, a year from"
                    + " January to the end of the same month; null of a day")
    record TitledTile(
            @Schema(description = "指标代码，见统计目录 · a measure of the catalogue", examples = "members.count")
            String measure,

            @Schema(description = "指标名称 · its title", examples = "在册会员")
            String title,

            @Schema(description = "PERSONS、ORGANISATIONS、ITEMS 或 FEN（分）· its unit", examples = "PERSONS")
            String unit,

            TileSpan span,
            @Schema(examples = "1234567") long value,
            @Schema(examples = "1200000") @Nullable Long yearBefore) {}

    @Schema(
            name = "BoardTrend",
            description = "近十二个月，本月在末：入会、离会、月末会员、去年同月入会 · twelve months, this one last; members at the end of each")
    record Trend(
            @Schema(description = "月份 · the months, such as 2026-01", examples = "[\"2025-12\",\"2026-01\"]")
            List<String> months,

            List<Long> joined,
            List<Long> left,
            List<Long> members,
            List<Long> joinedYearBefore) {}

    @Schema(name = "BoardCategory", description = "一类会员 · a category")
    record Category(
            @Schema(examples = "COURIER") String code,
            @Schema(examples = "快递员") String title,
            long members) {}

    @Schema(name = "BoardLevel", description = "一个技能等级 · a skill level")
    record Level(
            @Schema(examples = "SENIOR") String code,
            @Schema(examples = "高级工") String title,
            long promotions) {}

    @Schema(name = "BoardTopUnit", description = "一个单位本级的本月入会 · a unit, and how many joined it this month")
    record TopUnit(UUID id, String name, long joined) {}

    @Schema(
            name = "BoardContests",
            description = "本年度竞赛，含义同竞赛统计 · contests of this year, as in the statistics of contests")
    record Contests(
            long contests, List<ContestStateCount> states, long entries, long entrants, long persons, long starters) {}

    @Schema(name = "BoardContestState", description = "某状态的竞赛数 · contests in a state")
    record ContestStateCount(
            @Schema(examples = "RUNNING") String code,
            @Schema(examples = "进行中") String title,
            long count) {}

    @Schema(
            name = "BoardQuizzes",
            description =
                    "本年：举办的答题活动、开始与完成的答题、发放与核销的奖券 · this year: quizzes held, attempts started and finished, coupons")
    record Quizzes(long quizzes, long started, long finished, long coupons, long redeemed) {}
}
