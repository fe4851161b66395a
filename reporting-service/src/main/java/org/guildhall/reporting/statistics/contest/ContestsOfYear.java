package org.guildhall.reporting.statistics.contest;

import java.sql.SQLException;
import java.util.Map;
import org.guildhall.reporting.statistics.common.SubtreeQueries;

/**
 * The contests of a year that an organisation and those below it hold, for who shows them beside other things.
 *
 * @param contests those not cancelled
 * @param states contests by state
 * @param entries entries not withdrawn
 * @param entrants different persons who entered alone, and teams, each as one
 * @param persons different persons, also those of teams
 * @param starters entries that competed
 */
public record ContestsOfYear(
        long contests, Map<String, Long> states, long entries, long entrants, long persons, long starters) {

    public static ContestsOfYear read(SubtreeQueries subtree, int year) throws SQLException {
        ContestStatistics.Totals totals = ContestQueries.totals(subtree, year);
        ContestStatistics.ContestFigures figures = totals.figures();
        return new ContestsOfYear(
                totals.contests(),
                totals.states(),
                figures.entries(),
                figures.entrants(),
                figures.persons(),
                figures.starters());
    }
}
