package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Who stands behind entries, set by set, for results, recusals and awards. In a transaction. */
@ApplicationScoped
public class EntrantQueries {

    private static final String SELECT = "SELECT entry_id, member_id, organisation_id, active FROM entrant WHERE ";

    private static final String INCLUDED = """
            SELECT 1 FROM entrant t JOIN entry e ON e.id = t.entry_id
            WHERE t.member_id = ANY (?) AND t.active AND e.contest_id = ? LIMIT 1""";

    private static final String COMPETING = """
            SELECT 1 FROM entrant t JOIN entry e ON e.id = t.entry_id
            WHERE t.member_id = ? AND t.active AND e.project_id = ? LIMIT 1""";

    private final Database database;

    EntrantQueries(Database database) {
        this.database = database;
    }

    /**
     * A member behind an entry.
     *
     * @param organisationId where the member belonged when they entered
     * @param isActive not any more once the entry was withdrawn
     */
    public record Behind(UUID entryId, UUID memberId, UUID organisationId, boolean isActive) {

        static Behind of(ResultSet row) throws SQLException {
            return new Behind(
                    Sql.uuid(row, "entry_id"),
                    Sql.uuid(row, "member_id"),
                    Sql.uuid(row, "organisation_id"),
                    row.getBoolean("active"));
        }
    }

    /** Those behind these entries, by entry, each time in the order of their ids. */
    public Map<UUID, List<Behind>> behind(Collection<UUID> entries) {
        return byEntry(database.list(
                SELECT + "entry_id = ANY (?) ORDER BY entry_id, member_id", Behind::of, Sql.Column.uuids(entries)));
    }

    /** Those behind all entries of a contest, by entry, each time in the order of their ids. */
    public Map<UUID, List<Behind>> ofContest(UUID contest) {
        return byEntry(database.list(
                SELECT + "entry_id IN (SELECT id FROM entry WHERE contest_id = ?) ORDER BY entry_id, member_id",
                Behind::of,
                contest));
    }

    /** Those of these entries behind which the member stands. */
    Set<UUID> among(UUID member, Collection<UUID> entries) {
        return Set.copyOf(database.list(
                "SELECT DISTINCT entry_id FROM entrant WHERE member_id = ? AND entry_id = ANY (?)",
                row -> Sql.uuid(row, "entry_id"),
                member,
                Sql.Column.uuids(entries)));
    }

    /** Whether one of these members stands behind an entry of the contest that was not withdrawn. */
    boolean include(UUID contest, List<UUID> members) {
        return database.find(INCLUDED, row -> true, Sql.Column.uuids(members), contest)
                .isPresent();
    }

    /** Whether the member stands behind an entry of the project that was not withdrawn. */
    public boolean isCompeting(UUID project, UUID member) {
        return database.find(COMPETING, row -> true, member, project).isPresent();
    }

    private static Map<UUID, List<Behind>> byEntry(List<Behind> rows) {
        return rows.stream().collect(Collectors.groupingBy(Behind::entryId));
    }
}
