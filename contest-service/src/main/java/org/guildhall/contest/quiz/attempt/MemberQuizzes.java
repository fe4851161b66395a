package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.quiz.attempt.OpenQuiz.OpenPeriod;
import org.guildhall.contest.quiz.quizzes.OfferedQuizzes;
import org.guildhall.contest.quiz.quizzes.Period;

/** The quizzes that are open to a member and how they stand in them, for whoever shows it to them. In a transaction. */
@ApplicationScoped
public class MemberQuizzes {

    private final OfferedQuizzes quizzes;
    private final PeriodRecordRows records;
    private final LectureRows lectures;
    private final OrganisationQueries organisations;
    private final Clock clock;

    MemberQuizzes(
            OfferedQuizzes quizzes,
            PeriodRecordRows records,
            LectureRows lectures,
            OrganisationQueries organisations,
            Clock clock) {
        this.quizzes = quizzes;
        this.records = records;
        this.lectures = lectures;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Those of these organisations that aren't over, the newest first: however many there are, by a handful of queries. */
    public List<OpenQuiz> open(UUID member, List<UUID> hosts, int size) {
        Instant now = clock.instant();
        List<OfferedQuizzes.Offered> offered = quizzes.of(hosts, now, size);
        List<Period> periods =
                offered.stream().flatMap(quiz -> quiz.periods().stream()).toList();
        Map<UUID, PeriodRecord> found =
                records.find(periods.stream().map(Period::id).toList(), member);
        Map<PeriodRecordKey, Map<String, Long>> watched = lectures.watched(periods.stream()
                .map(period -> new PeriodRecordKey(period.id(), member))
                .toList());
        Map<UUID, String> names = organisations.names(hosts);
        return offered.stream()
                .map(quiz -> new OpenQuiz(
                        quiz.quiz().id(),
                        quiz.quiz().title(),
                        quiz.quiz().organisationId(),
                        names.get(quiz.quiz().organisationId()),
                        quiz.periods().stream()
                                .map(period -> OpenPeriod.of(
                                        period, found.get(period.id()), isReady(period, member, watched), now))
                                .toList()))
                .toList();
    }

    private static boolean isReady(Period period, UUID member, Map<PeriodRecordKey, Map<String, Long>> watched) {
        Map<String, Long> seen = watched.getOrDefault(new PeriodRecordKey(period.id(), member), Map.of());
        return period.rules().lectures().stream()
                .allMatch(lecture -> LectureProgress.of(lecture, seen.getOrDefault(lecture.code(), 0L))
                        .done());
    }
}
