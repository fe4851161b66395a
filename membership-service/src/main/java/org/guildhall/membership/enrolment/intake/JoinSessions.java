package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Columns;

/** Finds sessions by their join tokens, for a whole batch at once. */
@ApplicationScoped
class JoinSessions {

    private static final String SELECT = """
            SELECT s.join_token, s.id, s.organisation_id, o.name, s.title, s.confirmation, s.opens_at, s.closes_at,
                   s.closes_at + make_interval(mins => s.grace_minutes), s.closed_at
            FROM recruitment_session s JOIN organisation o ON o.id = s.organisation_id
            WHERE s.join_token = ANY (?)""";

    /** The sessions by token; unknown tokens are absent. */
    Map<String, JoinSession> find(Connection connection, Collection<String> joinTokens) throws SQLException {
        Map<String, JoinSession> sessions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, Columns.of(connection, "text", joinTokens, token -> token));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sessions.put(row.getString(1), session(row));
                }
            }
        }
        return sessions;
    }

    private static JoinSession session(ResultSet row) throws SQLException {
        return new JoinSession(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                "AUTOMATIC".equals(row.getString(6)),
                instant(row, 7),
                instant(row, 8),
                instant(row, 9),
                instant(row, 10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
