package org.guildhall.reporting.statistics.common;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Finds organisations in today's tree. */
final class OrganisationQueries {

    private static final String PLACED =
            "SELECT id, name, level, path, merged_path FROM organisation_copy WHERE path IS NOT NULL AND ";

    /** The empty prefix is the whole tree, whose highest organisations have nobody above them. */
    private static final String HIGHEST = PLACED + """
            closed_on IS NULL AND (path = ANY (?) OR parent_id IS NULL AND '' = ANY (?))
            ORDER BY length(path), name, id LIMIT 1""";

    private OrganisationQueries() {}

    /** The organisation with its place in the tree, once both are known. */
    static Optional<Scope> find(Connection snapshot, UUID organisation) throws SQLException {
        return Sql.list(snapshot, PLACED + "id = ?", OrganisationQueries::scope, organisation).stream()
                .findFirst();
    }

    /** The highest one with one of these paths, the first by name of several. */
    static Optional<Scope> highest(Connection snapshot, List<String> paths) throws SQLException {
        Sql.Column any = Sql.Column.texts(paths);
        return Sql.list(snapshot, HIGHEST, OrganisationQueries::scope, any, any).stream()
                .findFirst();
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(
                new OrganisationName(Sql.uuid(row, "id"), row.getString("name"), row.getString("level")),
                row.getString("path"),
                row.getString("merged_path"));
    }
}
