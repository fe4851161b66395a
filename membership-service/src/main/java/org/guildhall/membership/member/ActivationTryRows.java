package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows that count tries to activate; whoever counts locks them in one order. */
@ApplicationScoped
class ActivationTryRows {

    private static final String COUNT = """
            INSERT INTO activation_try AS t (about, tries, first_at, last_by)
            SELECT about, 1, ?, ? FROM unnest(?::bytea[]) AS a (about) ORDER BY about
            ON CONFLICT (about) DO UPDATE SET
                tries = CASE WHEN t.first_at < ? THEN 1 ELSE t.tries + 1 END,
                first_at = CASE WHEN t.first_at < ? THEN excluded.first_at ELSE t.first_at END,
                last_by = excluded.last_by
            RETURNING t.about, t.tries, t.first_at""";
    private static final String GIVE_BACK = """
            WITH counted AS (SELECT about FROM activation_try WHERE about = ANY (?) ORDER BY about FOR UPDATE)
            UPDATE activation_try t SET tries = t.tries - 1 FROM counted c WHERE t.about = c.about AND t.tries > 0""";
    private static final String FORGET = """
            DELETE FROM activation_try
            WHERE about = ? OR about = (SELECT t.last_by FROM activation_try t WHERE t.about = ?)""";
    private static final String FORGET_OLD = "DELETE FROM activation_try WHERE first_at < ?";

    private final Database database;

    ActivationTryRows(Database database) {
        this.database = database;
    }

    /** How often was tried since the first time within the window, this time included. */
    record Tries(byte[] about, int tries, Instant firstAt) {}

    /** Counts one more try about each; what began before the window begins anew. */
    List<Tries> count(List<byte[]> about, byte[] by, Instant now, Instant windowBegan) {
        return database.list(
                COUNT,
                row -> new Tries(row.getBytes("about"), row.getInt("tries"), Sql.instant(row, "first_at")),
                now,
                by,
                Column.ofBytes(about, bytes -> bytes),
                windowBegan,
                windowBegan);
    }

    void giveBack(List<byte[]> about) {
        database.update(GIVE_BACK, Column.ofBytes(about, bytes -> bytes));
    }

    /** Forgets the tries at a membership, and those of the sign-in that tried last. */
    void forget(byte[] about) {
        database.update(FORGET, about, about);
    }

    void forgetBefore(Instant windowBegan) {
        database.update(FORGET_OLD, windowBegan);
    }
}
