package org.guildhall.reporting.statistics.common;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Reads the tree as it stands today. */
public final class OrganisationQueries {

    private OrganisationQueries() {}

    /** The organisation with its place in the tree, once both are known. */
    public static Optional<Scope> find(Connection snapshot, UUID organisation) throws SQLException {
        return Sql.list(
                        snapshot,
                        "SELECT id, name, level, path FROM organisation_copy WHERE id = ? AND path IS NOT NULL",
                        row -> new Scope(named(row), row.getString("path")),
                        organisation)
                .stream()
                .findFirst();
    }

    /** The direct children, whether they have members or not. */
    public static List<OrganisationName> children(Connection snapshot, Subtree subtree) throws SQLException {
        return Sql.list(snapshot, subtree.with("""
                        SELECT o.id, o.name, o.level FROM subtree s JOIN organisation_copy o ON o.id = s.id
                        WHERE s.id = s.child ORDER BY o.name, o.id"""), OrganisationQueries::named, subtree.and());
    }

    private static OrganisationName named(ResultSet row) throws SQLException {
        return new OrganisationName(Sql.uuid(row, "id"), row.getString("name"), row.getString("level"));
    }
}
