package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;

/** In which periods of a quiz a member finished an attempt that counts, which practice doesn't. */
@ApplicationScoped
public class CompletedPeriods {

    private final PeriodRecordRows records;
    private final Periods periods;

    CompletedPeriods(PeriodRecordRows records, Periods periods) {
        this.records = records;
        this.periods = periods;
    }

    /** The earlier first. */
    public List<Period> of(UUID quiz, UUID member) {
        List<Period> held = periods.of(quiz);
        Set<UUID> completed = records.completed(held.stream().map(Period::id).toList(), member);
        return held.stream().filter(period -> completed.contains(period.id())).toList();
    }
}
