package org.guildhall.reporting.statistics.common;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Finds organisations in today's tree. */
final class OrganisationQueries {

    private OrganisationQueries() {}

    /** The organisation with its place in the tree, once both are known. */
    static Optional<Scope> find(Connection snapshot, UUID organisation) throws SQLException {
        return Sql.list(
                        snapshot,
                        "SELECT id, name, level, path, merged_path FROM organisation_copy WHERE id = ? AND path IS NOT NULL",
                        row -> new Scope(
                                new OrganisationName(
                                        Sql.uuid(row, "id"), row.getString("name"), row.getString("level")),
                                row.getString("path"),
                                row.getString("merged_path")),
                        organisation)
                .stream()
                .findFirst();
    }
}
