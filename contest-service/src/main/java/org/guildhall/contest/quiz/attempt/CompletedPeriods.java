package org.guildhall.contest.quiz.attempt;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;

/** In which periods of a quiz a member took part: he finished an attempt that counts, which practice doesn't. */
@Singleton
public class CompletedPeriods {

    private final PeriodRecordRows records;
    private final Periods periods;

    CompletedPeriods(PeriodRecordRows records, Periods periods) {
        this.records = records;
        this.periods = periods;
    }

    public List<Period> of(UUID quiz, UUID member) {
        return records.finishedIn(quiz, member).stream()
                .flatMap(period -> periods.published(period).stream())
                .toList();
    }
}
