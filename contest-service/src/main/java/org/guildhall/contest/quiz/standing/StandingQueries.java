package org.guildhall.contest.quiz.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.common.organisation.Units;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.standing.QuizStanding.PeriodStanding;
import org.guildhall.contest.quiz.standing.QuizStanding.PersonRow;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * Counts what the standing of a period shows. It reads the rows of attempts and quizzes where they stand, for it is
 * asked each second by whoever watches, and thousands take part: a declared exception.
 */
@ApplicationScoped
class StandingQueries {

    private static final String PERSONS = """
            SELECT rank() OVER (ORDER BY best_score DESC, best_took) AS rank, best_score, best_took, organisation_id
            FROM quiz_participation WHERE period_id = ? AND best_score IS NOT NULL
            ORDER BY best_score DESC, best_took, member_id LIMIT 100""";
    private static final String TURNOUT =
            "SELECT " + Units.branch("o", "h") + """
             AS unit, count(*) AS entrants, sum(p.attempts) AS attempts,
                count(*) FILTER (WHERE p.best_score >= ?) AS high_scores
            """ + Units.from("h") + " " + Units.joinSubtree("o", "h") + """
             JOIN quiz_participation p ON p.organisation_id = o.id
            WHERE h.id = ? AND p.period_id = ? AND p.attempts > 0 GROUP BY unit""";

    private static final String FINGERPRINT = """
            SELECT concat_ws(' ', q.state, q.frozen_at, count(p.*), sum(p.attempts), sum(p.best_score), sum(p.best_took))
                AS fingerprint
            FROM quiz q LEFT JOIN quiz_period d ON d.quiz_id = q.id
                LEFT JOIN quiz_participation p ON p.period_id = d.id
            WHERE q.id = ? GROUP BY q.id""";

    private final Database database;
    private final OrganisationQueries organisations;

    StandingQueries(Database database, OrganisationQueries organisations) {
        this.database = database;
        this.organisations = organisations;
    }

    /** What moves when the standing of the quiz may have moved. */
    String fingerprint(UUID quiz) {
        return database.find(FINGERPRINT, row -> row.getString("fingerprint"), quiz)
                .orElseThrow();
    }

    PeriodStanding standing(Period period, UUID host, Map<UUID, Integer> members) {
        Map<UUID, UnitCount> counted = new HashMap<>();
        members.forEach((unit, count) -> counted.put(unit, new UnitCount(unit, count, 0, 0, 0)));
        database.each(
                TURNOUT,
                row -> {
                    UUID unit = unit(row.getString("unit"), host);
                    counted.put(
                            unit,
                            new UnitCount(
                                    unit,
                                    members.getOrDefault(unit, 0),
                                    row.getInt("entrants"),
                                    row.getInt("high_scores"),
                                    row.getInt("attempts")));
                },
                BigDecimal.valueOf(period.highScore()),
                host,
                period.id());
        List<UnitCount> units = new ArrayList<>(counted.values());
        List<PersonRow> persons = persons(period.id());
        Map<UUID, String> names = organisations.names(
                Stream.concat(persons.stream().map(PersonRow::organisationId), counted.keySet().stream())
                        .distinct()
                        .toList());
        return new PeriodStanding(
                period.id(),
                period.title(),
                period.plan().fullMarks(),
                units.stream().mapToInt(UnitCount::entrants).sum(),
                units.stream().mapToInt(UnitCount::attempts).sum(),
                persons.stream().map(row -> row.named(names)).toList(),
                UnitCount.rank(units).stream().map(row -> row.named(names)).toList());
    }

    private List<PersonRow> persons(UUID period) {
        return database.list(
                PERSONS,
                row -> new PersonRow(
                        row.getInt("rank"),
                        row.getBigDecimal("best_score"),
                        row.getLong("best_took"),
                        Sql.uuid(row, "organisation_id"),
                        null,
                        null),
                period);
    }

    private static UUID unit(String id, UUID host) {
        return id.isEmpty() ? host : UUID.fromString(id);
    }
}
