package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * Who joined, for whoever follows behind the joins: in the order of the periods with which their memberships began, whose ids
 * are made in the transaction that makes them members, after it has written something. Who was imported isn't among them.
 */
@ApplicationScoped
public class JoinedMemberQueries {

    /** Histories that were begun afterwards, for members of before, have ids that tell no time. */
    private static final String JOINED = """
            SELECT p.id, p.member_id, p.organisation_id, p.valid_from FROM member_period p
            WHERE p.id > ? AND p.id < ? AND p.version = 1 AND p.reason = 'JOINED' AND substr(p.id::text, 15, 1) = '7'
            ORDER BY p.id LIMIT ?""";

    private final Database database;

    JoinedMemberQueries(Database database) {
        this.database = database;
    }

    /**
     * Somebody who joined.
     *
     * @param periodId the first period of the membership
     * @param organisationId where they joined, wherever they are now
     */
    public record Joined(UUID periodId, UUID memberId, UUID organisationId, LocalDate joinedOn) {}

    /** Those whose periods lie between two ids. */
    public List<Joined> between(UUID after, UUID before, int limit) {
        return database.list(
                JOINED,
                row -> new Joined(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "member_id"),
                        Sql.uuid(row, "organisation_id"),
                        row.getObject("valid_from", LocalDate.class)),
                after,
                before,
                limit);
    }
}
