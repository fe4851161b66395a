package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Adds up, in memory, what a batch changes in the figures of sessions; written in the order of the sessions' ids. */
final class SessionCounters {

    /** The figures, in the order of the statement's parameters. */
    enum Figure {
        JOINED,
        PENDING,
        REJECTED,
        WITHDRAWN,
        CARDS,
        GIFTS_HANDED_OUT,
        GIFTS_RETURNED
    }

    private static final String ADD = """
            INSERT INTO session (session_id, organisation_id, joined, pending, rejected, withdrawn, cards,
                gifts_handed_out, gifts_returned)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[])
            ON CONFLICT (session_id) DO UPDATE SET
                joined = session.joined + excluded.joined,
                pending = session.pending + excluded.pending,
                rejected = session.rejected + excluded.rejected,
                withdrawn = session.withdrawn + excluded.withdrawn,
                cards = session.cards + excluded.cards,
                gifts_handed_out = session.gifts_handed_out + excluded.gifts_handed_out,
                gifts_returned = session.gifts_returned + excluded.gifts_returned""";

    private final Map<UUID, Change> changes = new TreeMap<>();

    /** @param organisation whose session it is, as far as the event knows */
    void add(UUID session, UUID organisation, Figure figure, int change) {
        changes.computeIfAbsent(session, id -> new Change(organisation, new int[Figure.values().length]))
                .add(figure, change);
    }

    void write(Connection connection) throws SQLException {
        Rows rows = new Rows("uuid", "uuid", "bigint", "bigint", "bigint", "bigint", "bigint", "bigint", "bigint");
        changes.forEach((session, change) -> {
            Object[] row = new Object[2 + change.figures.length];
            row[0] = session;
            row[1] = change.organisation;
            for (Figure figure : Figure.values()) {
                row[2 + figure.ordinal()] = change.of(figure);
            }
            rows.add(row);
        });
        rows.write(connection, ADD);
    }

    private record Change(UUID organisation, int[] figures) {

        int of(Figure figure) {
            return figures[figure.ordinal()];
        }

        void add(Figure figure, int change) {
            figures[figure.ordinal()] += change;
        }
    }
}
