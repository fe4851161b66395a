package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.quiz.limitedaward.AwardDecision;
import org.guildhall.contest.quiz.limitedaward.LimitedAwards;
import org.guildhall.contest.quiz.quizzes.Lecture;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** How a member stands in a period, and what they watched of its lectures. */
@ApplicationScoped
class PeriodRecords {

    /** Who is silent for longer wasn't watching. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(40);

    private final PeriodRecordRows rows;
    private final QuizAccess access;
    private final LimitedAwards awards;
    private final LectureRows lectures;
    private final Clock clock;

    PeriodRecords(PeriodRecordRows rows, QuizAccess access, LimitedAwards awards, LectureRows lectures, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.awards = awards;
        this.lectures = lectures;
        this.clock = clock;
    }

    @Transactional
    PeriodRecordView mine(UUID id) {
        Period period = access.published(id);
        Member member = access.entrant(period);
        PeriodRecordKey key = new PeriodRecordKey(id, member.id());
        Optional<PeriodRecord> found = rows.find(key);
        List<AwardDecision> decisions = found.map(PeriodRecord::bestScore)
                .map(best -> decisions(id, member.id(), best))
                .orElse(List.of());
        return PeriodRecordView.of(
                period, found, PeriodRecord.dayOf(clock.instant()), lectures(period, key), decisions);
    }

    private List<AwardDecision> decisions(UUID period, UUID member, BigDecimal best) {
        return awards.of(access.withAwards(period), Map.of(member, best)).getOrDefault(member, List.of());
    }

    private List<LectureProgress> lectures(Period period, PeriodRecordKey key) {
        Map<String, Long> watched = lectures.watched(key);
        return period.rules().lectures().stream()
                .map(lecture -> LectureProgress.of(lecture, watched.getOrDefault(lecture.code(), 0L)))
                .toList();
    }

    /**
     * Counts the time since the last sign of life, from whichever lecture that came, unless it is too long ago. So nobody has
     * watched longer than they have been there, whatever they call and how often.
     */
    @Transactional
    LectureProgress watch(UUID id, String code) {
        Period period = access.published(id);
        Member member = access.entrant(period).requireLive();
        Lecture lecture = period.rules().lectures().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        Instant now = clock.instant();
        if (now.isBefore(period.opensAt())) {
            throw ProblemException.of(409, "period-not-open", Clocks.local(period.opensAt()));
        }
        PeriodRecordKey key = new PeriodRecordKey(id, member.id());
        rows.ensure(Map.of(key, member.organisationId()), PeriodRecord.dayOf(now));
        rows.lock(List.of(key));
        return LectureProgress.of(lecture, credit(key, lecture, now));
    }

    private long credit(PeriodRecordKey key, Lecture lecture, Instant now) {
        Duration silence = Duration.between(rows.watchedAt(key).orElse(now), now);
        boolean counts = !silence.isNegative() && silence.compareTo(LONGEST_SILENCE) <= 0;
        rows.watch(key, now);
        return lectures.credit(key, lecture.code(), counts ? silence : Duration.ZERO);
    }
}
