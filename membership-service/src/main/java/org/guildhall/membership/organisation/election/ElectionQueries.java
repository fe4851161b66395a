package org.guildhall.membership.organisation.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Reads which organisations have an election within some days, those with the earliest first. */
@ApplicationScoped
class ElectionQueries {

    /** An empty prefix is one of every path. */
    private static final String SELECT = """
            SELECT o.id, o.name, o.parent_id, o.term_years, o.next_election_on
            FROM organisation o
            WHERE o.closed_on IS NULL AND o.next_election_on BETWEEN ? AND ? AND (o.next_election_on, o.id) > (?, ?)
                AND EXISTS (SELECT FROM unnest(?::text[]) AS scope (prefix) WHERE starts_with(o.path, scope.prefix))
            ORDER BY o.next_election_on, o.id LIMIT ?""";

    private final Database database;

    ElectionQueries(Database database) {
        this.database = database;
    }

    /** Where a page begins. */
    record Place(LocalDate electionOn, UUID organisationId) {

        static final Place START = new Place(LocalDate.EPOCH, new UUID(0, 0));
    }

    List<ElectionView> find(
            List<String> scope, LocalDate from, LocalDate until, LocalDate today, Place after, int limit) {
        return database.list(
                SELECT,
                row -> view(row, today),
                from,
                until,
                after.electionOn(),
                after.organisationId(),
                Column.texts(scope),
                limit);
    }

    private static ElectionView view(ResultSet row, LocalDate today) throws SQLException {
        LocalDate electionOn = row.getObject("next_election_on", LocalDate.class);
        return new ElectionView(
                Sql.uuid(row, "id"),
                row.getString("name"),
                Sql.uuid(row, "parent_id"),
                row.getObject("term_years", Integer.class),
                electionOn,
                ElectionState.of(electionOn, today));
    }
}
