package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * Organisations as they were at the end of a day. Name, place, details and closing are each what the last recorded of the changes
 * says that concern them and held by that day, so what is recorded today about last year is found there, and today's answer is
 * the same with and without a day.
 */
@ApplicationScoped
class OrganisationPastQueries {

    private static final String AS_WAS = """
            SELECT o.id, o.level, o.kind, place.parent_id, naming.name, details.*, closing.*,
                   greatest(place.version, naming.version, details.version, closing.version) AS as_of_version
            FROM organisation o
                JOIN LATERAL (
                    SELECT h.parent_id, h.version FROM organisation_change h
                    WHERE h.organisation_id = o.id AND h.effective_on <= ? AND h.kind IN ('FOUNDED', 'MOVED')
                    ORDER BY h.version DESC LIMIT 1) AS place ON true
                JOIN LATERAL (
                    SELECT h.name, h.version FROM organisation_change h
                    WHERE h.organisation_id = o.id AND h.effective_on <= ? AND h.kind IN ('FOUNDED', 'RENAMED')
                    ORDER BY h.version DESC LIMIT 1) AS naming ON true
                JOIN LATERAL (
                    SELECT h.industry, h.area_code, h.credit_code, h.founded_on, h.term_years, h.next_election_on,
                           h.employee_count, h.version
                    FROM organisation_change h
                    WHERE h.organisation_id = o.id AND h.effective_on <= ? AND h.kind IN ('FOUNDED', 'CHANGED')
                    ORDER BY h.version DESC LIMIT 1) AS details ON true
                LEFT JOIN LATERAL (
                    SELECT h.closed_on, h.closing_reason, h.merged_into, h.version FROM organisation_change h
                    WHERE h.organisation_id = o.id AND h.effective_on <= ? AND h.kind IN ('CLOSED', 'MERGED')
                    ORDER BY h.version DESC LIMIT 1) AS closing ON true""";

    private static final String ONE = AS_WAS + " WHERE o.id = ?";

    private static final String CHILDREN = AS_WAS + """
             WHERE o.id IN (SELECT c.organisation_id FROM organisation_change c WHERE c.parent_id = ?)
                AND place.parent_id = ? AND (? OR closing.closed_on IS NULL) AND o.id > ?
            ORDER BY o.id LIMIT ?""";

    private final Database database;

    OrganisationPastQueries(Database database) {
        this.database = database;
    }

    /** Empty where it didn't stand in the tree yet. */
    Optional<OrganisationView> find(UUID id, LocalDate day) {
        return database.find(ONE, OrganisationPastQueries::view, day, day, day, day, id);
    }

    /** Those that were directly below it on that day, wherever they are now. */
    List<OrganisationView> findChildren(UUID parentId, LocalDate day, boolean closedToo, UUID after, int limit) {
        return database.list(
                CHILDREN,
                OrganisationPastQueries::view,
                day,
                day,
                day,
                day,
                parentId,
                parentId,
                closedToo,
                after,
                limit);
    }

    private static OrganisationView view(ResultSet row) throws SQLException {
        OrganisationDetails details = new OrganisationDetails(
                row.getString("industry"),
                row.getString("area_code"),
                row.getString("credit_code"),
                row.getObject("founded_on", LocalDate.class),
                OrganisationDetails.years(row.getObject("term_years", Integer.class)),
                row.getObject("next_election_on", LocalDate.class),
                row.getObject("employee_count", Integer.class));
        return OrganisationView.of(
                Sql.uuid(row, "id"),
                Optional.ofNullable(Sql.uuid(row, "parent_id")),
                row.getString("name"),
                OrganisationLevel.valueOf(row.getString("level")),
                OrganisationKind.valueOf(row.getString("kind")),
                details,
                closing(row),
                row.getLong("as_of_version"));
    }

    private static Optional<Closing> closing(ResultSet row) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return closedOn == null
                ? Optional.empty()
                : Optional.of(new Closing(
                        closedOn,
                        ClosingReason.valueOf(row.getString("closing_reason")),
                        Sql.uuid(row, "merged_into")));
    }
}
