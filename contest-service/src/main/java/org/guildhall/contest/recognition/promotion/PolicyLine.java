package org.guildhall.contest.recognition.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.common.member.SkillsAssessed.Assessment;
import org.guildhall.contest.contest.contests.ContestClass;
import org.guildhall.contest.judging.scoring.Medal;

/** One line of a policy: for whom it is, and what it gives. What is absent doesn't restrict. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "政策表的一行：条件与待遇；未填的条件不限制 · a line of a policy: what is absent doesn't restrict")
record PolicyLine(
        @NotNull @Schema(description = "种类 · kind") LineKind kind,

        @Schema(description = "来源；不填为竞赛结果 · results of contests unless told")
        LineSource source,

        @Size(min = 1, max = 7) @Schema(description = "竞赛级别 · contest classes")
        Set<@NotNull ContestClass> contestClasses,

        @Size(min = 1, max = 100) @Schema(description = "职业（工种） · trades")
        Set<@NotBlank @Size(max = 60) String> trades,

        @Min(1) @Max(100_000) @Schema(description = "名次自 · first rank")
        Integer fromRank,

        @Min(1) @Max(100_000) @Schema(description = "名次至 · last rank")
        Integer toRank,

        @Pattern(regexp = "100|[1-9]?\\d(\\.\\d{1,3})?")
        @Schema(description = "参赛者前百分之几，至多三位小数 · top percent of the starters", examples = "30")
        String topShare,

        @Schema(description = "奖牌 · medal") Medal medal,

        @Size(min = 1, max = 8) @Schema(description = "现有等级 · present levels; with it, the unassessed only if said so")
        Set<@NotNull SkillLevel> presentLevels,

        @Schema(description = "含未评定等级者 · the unassessed too")
        Boolean unassessed,

        @Schema(description = "晋升到的等级；工资挂钩时为所晋等级 · level promoted to")
        SkillLevel level,

        @Min(1) @Max(7) @Schema(description = "在现有等级上晋升几级 · levels to rise by, instead of level")
        Integer raise,

        @Schema(description = "晋升上限 · not beyond this level")
        SkillLevel cap,

        @Min(1) @Max(1_000_000_000) @Schema(description = "一次性补贴，分 · one-time subsidy in fen")
        Long subsidy,

        @Min(1) @Max(100_000_000) @Schema(description = "每月金额，分 · fen a month")
        Long monthly,

        @Min(1) @Max(120) @Schema(description = "发放月数 · months")
        Integer months) {

    /** Where what it is for comes from. */
    LineSource from() {
        return source == null ? LineSource.CONTEST : source;
    }

    /** Whether it is for this rise of level, whose level it names. */
    boolean isFor(Assessment assessment) {
        return from() == LineSource.ASSESSMENT
                && level == assessment.level()
                && (trades == null || trades.contains(assessment.trade()))
                && isForLevel(assessment.previous().orElse(null));
    }

    /** Whether it is for this placing. */
    boolean isFor(FinalPlacing placing) {
        return from() == LineSource.CONTEST
                && (contestClasses == null || contestClasses.contains(placing.contestClass()))
                && (trades == null || trades.contains(placing.trade()))
                && isForRank(placing)
                && (medal == null || medal.name().equals(placing.medal()))
                && isForLevel(placing.presentLevel());
    }

    private boolean isForRank(FinalPlacing placing) {
        return (fromRank == null || placing.rank() >= fromRank)
                && (toRank == null || placing.rank() <= toRank)
                && (topShare == null || isWithinShare(placing.rank(), placing.starters()));
    }

    /** Exactly: a rank of three is within the top 30 % of ten and not of nine. */
    private boolean isWithinShare(int rank, int starters) {
        return BigDecimal.valueOf(rank)
                        .scaleByPowerOfTen(2)
                        .compareTo(new BigDecimal(topShare).multiply(BigDecimal.valueOf(starters)))
                <= 0;
    }

    private boolean isForLevel(SkillLevel present) {
        if (presentLevels == null) {
            return true;
        }
        return present == null ? Boolean.TRUE.equals(unassessed) : presentLevels.contains(present);
    }

    /** Fen it may bring one member, all its months together; a wage is the employer's to pay and counts by the month. */
    long sum() {
        long once = subsidy == null ? 0 : subsidy;
        long regularly = monthly == null ? 0 : Math.multiplyExact(monthly, months == null ? 1L : months);
        return once + regularly;
    }

    /** The highest level it can promote to; none for an allowance. */
    Optional<SkillLevel> highest() {
        return switch (kind) {
            case PROMOTION ->
                Optional.of(level != null ? level : cap != null ? cap : SkillLevel.ofRank(SkillLevel.values().length));
            case WAGE_LINK -> Optional.ofNullable(level);
            case ALLOWANCE -> Optional.empty();
        };
    }

    /** The level it promotes to from the present one ({@code null} for none), if that is a higher one. */
    Optional<SkillLevel> promotes(SkillLevel present) {
        SkillLevel wished = level != null ? level : SkillLevel.ofRank((present == null ? 0 : present.rank()) + raise);
        SkillLevel capped = cap != null && wished.isAbove(cap) ? cap : wished;
        return Optional.of(capped).filter(higher -> higher.isAbove(present));
    }
}
