package org.guildhall.contest.common.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Sql;

/** Writes members as membership's events tell of them, one statement for all of a batch. */
@ApplicationScoped
class MemberRows {

    private static final String JOIN = """
            INSERT INTO member (id, organisation_id, birth_band, active)
            SELECT id, organisation_id::uuid, birth_band, true
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS joined (id, organisation_id, birth_band)
            ON CONFLICT (id) DO NOTHING""";
    private static final String ACTIVATE = """
            UPDATE member SET subject = activated.subject
            FROM unnest(?::uuid[], ?::text[]) AS activated (id, subject) WHERE member.id = activated.id""";
    private static final String ATTAIN = """
            UPDATE member SET skill_level = attained.level, trade = attained.trade
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS attained (id, level, trade)
            WHERE member.id = attained.id""";

    void join(Connection connection, Collection<ReceivedEvent> joined) throws SQLException {
        if (!joined.isEmpty()) {
            Sql.run(
                    connection,
                    JOIN,
                    ids(joined),
                    text(joined, "organisationId"),
                    Sql.Column.of(
                            "text",
                            joined,
                            event -> event.optionalText("birthYearBand").orElse(null)));
        }
    }

    void activate(Connection connection, Collection<ReceivedEvent> activated) throws SQLException {
        if (!activated.isEmpty()) {
            Sql.run(connection, ACTIVATE, ids(activated), text(activated, "subject"));
        }
    }

    void attain(Connection connection, Collection<ReceivedEvent> attained) throws SQLException {
        if (!attained.isEmpty()) {
            Sql.run(connection, ATTAIN, ids(attained), text(attained, "level"), text(attained, "trade"));
        }
    }

    private static Sql.Column ids(Collection<ReceivedEvent> events) {
        return Sql.Column.of("uuid", events, event -> event.uuid("memberId"));
    }

    private static Sql.Column text(Collection<ReceivedEvent> events, String field) {
        return Sql.Column.of("text", events, event -> event.text(field));
    }
}
