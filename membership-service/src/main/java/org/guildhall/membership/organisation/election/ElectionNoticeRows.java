package org.guildhall.membership.organisation.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.membership.organisation.election.ElectionEvents.Due;

/** Which elections were told as due or overdue. The key decides between instances: one waits for the other, and finds it told. */
@ApplicationScoped
class ElectionNoticeRows {

    private static final String INSERT = """
            INSERT INTO election_notice (organisation_id, next_election_on, overdue, noticed_at)
            SELECT o.id, o.next_election_on, o.next_election_on < ?, ?
            FROM organisation o
            WHERE o.closed_on IS NULL AND o.next_election_on <= ?
                AND NOT EXISTS (
                    SELECT FROM election_notice n
                    WHERE n.organisation_id = o.id AND n.next_election_on = o.next_election_on
                        AND n.overdue = (o.next_election_on < ?))
            ORDER BY o.id LIMIT ?
            ON CONFLICT DO NOTHING
            RETURNING organisation_id, next_election_on, overdue""";

    private final Database database;

    ElectionNoticeRows(Database database) {
        this.database = database;
    }

    /** Notes what is due by the horizon and wasn't noted before, so many at most. */
    List<Due> insert(LocalDate today, LocalDate horizon, Instant now, int limit) {
        return database.list(
                INSERT,
                row -> new Due(
                        Sql.uuid(row, "organisation_id"),
                        row.getObject("next_election_on", LocalDate.class),
                        row.getBoolean("overdue"),
                        now),
                today,
                now,
                horizon,
                today,
                limit);
    }
}
