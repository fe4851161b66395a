package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Statement;
import org.guildhall.membership.organisation.OrganisationLocks;
import org.jspecify.annotations.Nullable;

/**
 * Finds sessions by their join tokens, for a whole batch of joins at once. A measured hot path: it reads the name of the
 * organisation along, though that table isn't this feature's, so that a batch costs one round trip for it
 * and for keeping the organisations from ending meanwhile.
 */
@ApplicationScoped
public class JoinSessionQueries {

    private static final String SELECT = """
            SELECT false AS is_kept, s.join_token, s.id, s.organisation_id, o.name, s.title, s.venue, s.confirmation,
                   (SELECT array_agg(g.name ORDER BY g.position) FROM session_gift g
                    WHERE g.session_id = s.id AND g.stock > 0) AS gifts,
                   s.opens_at, s.closes_at, s.closes_at + make_interval(mins => s.grace_minutes) AS late_until, s.closed_at
            FROM recruitment_session s JOIN organisation o ON o.id = s.organisation_id
            WHERE s.join_token = ANY (?)""";

    private static final String KEEP_OPEN = """
            SELECT true AS is_kept, o.organisation_id, %s AS kept
            FROM (SELECT DISTINCT organisation_id FROM recruitment_session WHERE join_token = ANY (?)
                  ORDER BY organisation_id) AS o""".formatted(OrganisationLocks.shared("o.organisation_id"));

    private final Database database;

    JoinSessionQueries(Database database) {
        this.database = database;
    }

    /**
     * The sessions by token; unknown tokens are absent. Their organisations are kept from closing and merging until the
     * transaction ends, so whoever joins ends up where people belong.
     */
    public Map<String, JoinSession> findToJoin(Collection<String> joinTokens) {
        Sql.Column tokens = Sql.Column.texts(joinTokens);
        Set<UUID> kept = new HashSet<>();
        Map<String, JoinSession> sessions = new HashMap<>();
        do {
            sessions.clear();
            // One behind the other: the second sees what was committed while the first waited.
            database.each(List.of(new Statement(KEEP_OPEN, tokens), new Statement(SELECT, tokens)), row -> {
                if (row.getBoolean("is_kept")) {
                    kept.add(Sql.uuid(row, "organisation_id"));
                } else {
                    sessions.put(row.getString("join_token"), session(row));
                }
            });
            // Its organisation merged while we waited: then the one that goes on is to be kept.
        } while (sessions.values().stream().anyMatch(session -> !kept.contains(session.organisationId())));
        return sessions;
    }

    public Optional<JoinSession> find(String joinToken) {
        return database.find(SELECT, JoinSessionQueries::session, new Sql.Column("text", new String[] {joinToken}));
    }

    private static JoinSession session(ResultSet row) throws SQLException {
        return new JoinSession(
                row.getString("join_token"),
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("name"),
                row.getString("title"),
                row.getString("venue"),
                gift(row),
                Confirmation.AUTOMATIC.name().equals(row.getString("confirmation")),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "closes_at"),
                Sql.instant(row, "late_until"),
                Sql.instant(row, "closed_at") != null);
    }

    private static JoinSession.@Nullable Gift gift(ResultSet row) throws SQLException {
        Array names = row.getArray("gifts");
        return names == null ? null : JoinSession.Gift.of(Arrays.asList((String[]) names.getArray()));
    }
}
