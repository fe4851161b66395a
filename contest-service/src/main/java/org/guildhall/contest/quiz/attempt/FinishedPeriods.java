package org.guildhall.contest.quiz.attempt;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;

/** In which periods of a quiz a member took part: he finished an attempt that counts, which practice doesn't. */
@Singleton
public class FinishedPeriods {

    private final ParticipationRows participations;
    private final Periods periods;

    FinishedPeriods(ParticipationRows participations, Periods periods) {
        this.participations = participations;
        this.periods = periods;
    }

    public List<Period> of(UUID quiz, UUID member) {
        return participations.finishedIn(quiz, member).stream()
                .flatMap(period -> periods.published(period).stream())
                .toList();
    }
}
