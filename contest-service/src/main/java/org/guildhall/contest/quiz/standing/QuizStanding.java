package org.guildhall.contest.quiz.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.attempt.OwnBest;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.jspecify.annotations.Nullable;

@Schema(description = "答题排行：个人与单位；不含个人信息 · how a quiz stands, persons and units, without anything personal")
record QuizStanding(
        UUID quizId,
        QuizState state,

        @Schema(description = "是否冻结；冻结期间内容不变 · frozen: nothing moves until it is released")
        boolean frozen,

        @Schema(description = "截至时间 · as of") Instant asOf,
        List<PeriodStanding> periods) {

    QuizStanding frozenOne() {
        return new QuizStanding(quizId, state, true, asOf, periods);
    }

    /** This standing with those periods only that changed; nothing if nothing did but the time. */
    Optional<QuizStanding> changesSince(QuizStanding before) {
        List<PeriodStanding> changed = periods.stream()
                .filter(period -> !before.periods.contains(period))
                .toList();
        boolean same = changed.isEmpty() && state == before.state && frozen == before.frozen;
        return same ? Optional.empty() : Optional.of(new QuizStanding(quizId, state, frozen, asOf, changed));
    }

    /** This standing for somebody who has earned these, by period. */
    QuizStanding marked(Map<UUID, OwnBest.Best> own) {
        List<PeriodStanding> marked = periods.stream()
                .map(period -> period.marked(own.get(period.periodId())))
                .toList();
        return new QuizStanding(quizId, state, frozen, asOf, marked);
    }

    @Schema(description = "一个场次的排行 · the standing of a period")
    record PeriodStanding(
            UUID periodId,
            @Schema(description = "名称 · name") String title,
            @Schema(description = "满分 · full marks") int fullMarks,

            @Schema(description = "参与人数 · members who began an attempt")
            int entrants,

            @Schema(description = "答题次数 · attempts") int attempts,

            @Schema(description = "个人前 100 名：分高在前，同分用时短在前 · the first 100: more points, then less time")
            List<PersonRow> persons,

            @Schema(description = "单位排行：参与率，高分比例，人均次数 · units: turnout, then share of high scores, then mean attempts")
            List<UnitRow> units) {

        /** Lines that show the same are as good as one another: the first one is theirs. */
        private PeriodStanding marked(OwnBest.@Nullable Best best) {
            if (best == null) {
                return this;
            }
            List<PersonRow> marked = new ArrayList<>(persons);
            for (int i = 0; i < marked.size(); i++) {
                if (marked.get(i).shows(best)) {
                    marked.set(i, marked.get(i).own());
                    break;
                }
            }
            return new PeriodStanding(periodId, title, fullMarks, entrants, attempts, marked, units);
        }
    }

    @Schema(name = "QuizPersonRow", description = "个人排行的一行 · a person's line")
    record PersonRow(
            int rank,
            BigDecimal score,
            @Schema(description = "用时（毫秒） · milliseconds") long took,
            @Schema(description = "所在工会 · union") UUID organisationId,

            @Schema(description = "所在工会名称 · its name") @Nullable String organisation,

            @Schema(description = "本人的行为 true，他人的没有此项；推送中没有 · true on one's own line, else absent; never in streams")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable Boolean mine) {

        PersonRow named(Map<UUID, String> names) {
            return new PersonRow(rank, score, took, organisationId, names.get(organisationId), null);
        }

        private boolean shows(OwnBest.Best best) {
            return score.compareTo(best.score()) == 0
                    && took == best.took()
                    && organisationId.equals(best.organisationId());
        }

        private PersonRow own() {
            return new PersonRow(rank, score, took, organisationId, organisation, true);
        }
    }

    @Schema(name = "QuizUnitRow", description = "单位排行的一行；无会员的单位没有参与率 · a unit's line; none without members")
    record UnitRow(
            int rank,

            @Schema(description = "主办工会的直接下级（含其下级），或主办工会本级 · directly below the host, or the host itself")
            UUID organisationId,

            @Schema(description = "其名称 · its name") @Nullable String organisation,

            @Schema(description = "会员数 · members") int members,
            @Schema(description = "参与人数 · who took part") int entrants,

            @Schema(description = "参与率 = 参与人数 / 会员数 · who took part / members", examples = "0.4132")
            BigDecimal turnout,

            @Schema(
                    description = "高分比例 = 高分人数 / 参与人数 · who reached the high score / who took part",
                    examples = "0.3500")
            @Nullable BigDecimal highScoreShare,

            @Schema(description = "人均答题次数 · attempts a person", examples = "1.2500") @Nullable BigDecimal meanAttempts) {

        UnitRow named(Map<UUID, String> names) {
            return new UnitRow(
                    rank,
                    organisationId,
                    names.get(organisationId),
                    members,
                    entrants,
                    turnout,
                    highScoreShare,
                    meanAttempts);
        }
    }
}
