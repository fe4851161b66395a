package org.guildhall.contest.quiz.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.quiz.standing.QuizStanding.UnitRow;

/**
 * What was counted of a unit, ranked by exact fractions: turnout, then share of high scores, then mean attempts, each the
 * more the better. Units equal in all three share their rank, and those they leave no room for are skipped.
 */
record UnitCount(UUID organisation, int members, int entrants, int highScores, int attempts) {

    private static final int DECIMALS = 4;
    private static final Comparator<UnitCount> BETTER_FIRST = UnitCount::compare;

    static List<UnitRow> rank(List<UnitCount> units) {
        List<UnitCount> sorted = units.stream()
                .sorted(BETTER_FIRST.thenComparing(UnitCount::organisation))
                .toList();
        List<UnitRow> rows = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean shared = i > 0 && sorted.get(i).compare(sorted.get(i - 1)) == 0;
            rows.add(sorted.get(i).row(shared ? rows.get(i - 1).rank() : i + 1));
        }
        return rows;
    }

    /** Negative if this one stands before the other. */
    private int compare(UnitCount other) {
        int byTurnout = fractions(other.entrants, other.members, entrants, members);
        int byHighScores = fractions(other.highScores, other.entrants, highScores, entrants);
        int byAttempts = fractions(other.attempts, other.entrants, attempts, entrants);
        return byTurnout != 0 ? byTurnout : byHighScores != 0 ? byHighScores : byAttempts;
    }

    /** Nothing over nothing is nothing. */
    private static int fractions(long a, long b, long c, long d) {
        return Long.compare(a * Math.max(d, 1), c * Math.max(b, 1));
    }

    private UnitRow row(int rank) {
        return new UnitRow(
                rank,
                organisation,
                null,
                members,
                entrants,
                fraction(entrants, members),
                fraction(highScores, entrants),
                fraction(attempts, entrants));
    }

    private static BigDecimal fraction(int numerator, int denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
    }
}
