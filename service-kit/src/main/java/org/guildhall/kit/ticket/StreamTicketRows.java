package org.guildhall.kit.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.kit.sql.Database;

/** The rows of tickets that were not used yet. */
@ApplicationScoped
class StreamTicketRows {

    private static final String TAKE =
            "DELETE FROM stream_ticket WHERE ticket_hash = ? AND expires_at > ? RETURNING sealed_token";

    private final Database database;

    StreamTicketRows(Database database) {
        this.database = database;
    }

    void insert(byte[] name, byte[] sealedToken, Instant expiresAt) {
        database.update(
                "INSERT INTO stream_ticket (ticket_hash, sealed_token, expires_at) VALUES (?, ?, ?)",
                name,
                sealedToken,
                expiresAt);
    }

    /** Takes the row away; of several who ask for it, one gets it. */
    Optional<byte[]> take(byte[] name, Instant now) {
        return database.find(TAKE, row -> row.getBytes("sealed_token"), name, now);
    }

    void deleteExpired(Instant now) {
        database.update("DELETE FROM stream_ticket WHERE expires_at <= ?", now);
    }
}
