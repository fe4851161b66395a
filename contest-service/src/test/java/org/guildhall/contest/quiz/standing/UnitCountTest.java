package org.guildhall.contest.quiz.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guildhall.contest.quiz.standing.QuizStanding.UnitRow;
import org.junit.jupiter.api.Test;

class UnitCountTest {

    private static UnitCount unit(int id, int members, int entrants, int highScores, int attempts) {
        return new UnitCount(new UUID(0, id), members, entrants, highScores, attempts);
    }

    private static List<String> ranks(UnitCount... units) {
        return UnitCount.rank(List.of(units)).stream()
                .map(row -> row.rank() + ":" + row.organisationId().getLeastSignificantBits())
                .toList();
    }

    @Test
    void turnoutFirstThenHighScoresThenAttempts() {
        assertThat(ranks(unit(1, 10, 5, 5, 9), unit(2, 10, 6, 0, 6))).containsExactly("1:2", "2:1");
        assertThat(ranks(unit(1, 10, 5, 1, 9), unit(2, 20, 10, 3, 10))).containsExactly("1:2", "2:1");
        assertThat(ranks(unit(1, 10, 5, 1, 6), unit(2, 20, 10, 2, 11))).containsExactly("1:1", "2:2");
    }

    @Test
    void equalsShareTheirRankAndTheNextIsSkipped() {
        assertThat(ranks(unit(1, 10, 5, 1, 5), unit(2, 20, 10, 2, 10), unit(3, 30, 1, 1, 1)))
                .containsExactly("1:1", "1:2", "3:3");
    }

    /** 1/3 and 33333/99999 are the same although rounding makes them look different from 0.33333. */
    @Test
    void fractionsAreComparedExactly() {
        assertThat(ranks(unit(1, 3, 1, 0, 1), unit(2, 99_999, 33_333, 0, 33_333)))
                .containsExactly("1:1", "1:2");
        assertThat(ranks(unit(1, 3, 1, 0, 1), unit(2, 100_000, 33_334, 0, 33_334)))
                .containsExactly("1:2", "2:1");
    }

    @Test
    void nothingOverNothingIsNothing() {
        UnitRow row = UnitCount.rank(List.of(unit(1, 0, 0, 0, 0))).get(0);
        assertThat(row.turnout()).isNull();
        assertThat(row.highScoreShare()).isNull();
        assertThat(row.meanAttempts()).isNull();
    }
}
