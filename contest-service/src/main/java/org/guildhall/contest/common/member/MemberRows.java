package org.guildhall.contest.common.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Sql;

/** Writes members as membership's events tell of them, one statement for all of a batch. */
@ApplicationScoped
class MemberRows {

    private static final String BEGIN = """
            INSERT INTO member (id, organisation_id, birth_band, active)
            SELECT id, organisation_id::uuid, birth_band, true
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS joined (id, organisation_id, birth_band)
            ON CONFLICT (id) DO UPDATE
            SET organisation_id = excluded.organisation_id, birth_band = excluded.birth_band, active = true""";
    /** What they entered stands, so they stay known; as somebody who never joined. */
    private static final String FORGET = """
            UPDATE member SET active = false, subject = NULL, skill_level = NULL, trade = NULL WHERE id = ANY (?)""";

    private static final String SET_LIVE = """
            UPDATE member SET active = changed.active
            FROM unnest(?::uuid[], ?::boolean[]) AS changed (id, active) WHERE member.id = changed.id""";
    private static final String MOVE = """
            UPDATE member SET organisation_id = moved.organisation_id
            FROM unnest(?::uuid[], ?::uuid[]) AS moved (id, organisation_id) WHERE member.id = moved.id""";
    private static final String CORRECT = """
            UPDATE member SET birth_band = corrected.birth_band
            FROM unnest(?::uuid[], ?::text[]) AS corrected (id, birth_band) WHERE member.id = corrected.id""";
    private static final String ACTIVATE = """
            UPDATE member SET subject = activated.subject
            FROM unnest(?::uuid[], ?::text[]) AS activated (id, subject) WHERE member.id = activated.id""";
    private static final String ATTAIN = """
            UPDATE member SET skill_level = attained.level, trade = attained.trade
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS attained (id, level, trade)
            WHERE member.id = attained.id""";
    /** What was entered, done and won stays with the id; whose sign-in that was is known no more. */
    private static final String ERASE = "UPDATE member SET subject = NULL, active = false WHERE id = ANY (?)";

    /** Members of whom nothing is known any more, until it is told again. */
    void forget(Connection connection, Collection<UUID> members) throws SQLException {
        Sql.run(connection, FORGET, Sql.Column.uuids(members));
    }

    /** Whoever joined, or was taken over from a list; or is told of once more, from the beginning. */
    void begin(Connection connection, Collection<ReceivedEvent> begun) throws SQLException {
        if (!begun.isEmpty()) {
            Sql.run(connection, BEGIN, ids(begun), text(begun, "organisationId"), birthBands(begun));
        }
    }

    /** @param live whether the membership is a live one, by member */
    void setLive(Connection connection, Collection<Map.Entry<UUID, Boolean>> live) throws SQLException {
        if (!live.isEmpty()) {
            Sql.run(
                    connection,
                    SET_LIVE,
                    Sql.Column.of("uuid", live, Map.Entry::getKey),
                    Sql.Column.of("boolean", live, Map.Entry::getValue));
        }
    }

    /** @param moved to which organisation, by member */
    void move(Connection connection, Collection<Map.Entry<UUID, UUID>> moved) throws SQLException {
        if (!moved.isEmpty()) {
            Sql.run(
                    connection,
                    MOVE,
                    Sql.Column.of("uuid", moved, Map.Entry::getKey),
                    Sql.Column.of("uuid", moved, Map.Entry::getValue));
        }
    }

    void correct(Connection connection, Collection<ReceivedEvent> corrected) throws SQLException {
        if (!corrected.isEmpty()) {
            Sql.run(connection, CORRECT, ids(corrected), birthBands(corrected));
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

    void erase(Connection connection, Collection<UUID> erased) throws SQLException {
        if (!erased.isEmpty()) {
            Sql.run(connection, ERASE, Sql.Column.uuids(erased));
        }
    }

    private static Sql.Column birthBands(Collection<ReceivedEvent> events) {
        return Sql.Column.of(
                "text", events, event -> event.optionalText("birthYearBand").orElse(null));
    }

    private static Sql.Column ids(Collection<ReceivedEvent> events) {
        return Sql.Column.of("uuid", events, event -> event.uuid("memberId"));
    }

    private static Sql.Column text(Collection<ReceivedEvent> events, String field) {
        return Sql.Column.of("text", events, event -> event.text(field));
    }
}
