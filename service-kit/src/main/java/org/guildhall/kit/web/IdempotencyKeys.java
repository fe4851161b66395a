package org.guildhall.kit.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.time.Ids;

/**
 * The stored answers of idempotent requests. Plain JDBC; a key is reserved in a short transaction of its own, its answer stored
 * in that of the work, if there is one.
 */
@ApplicationScoped
class IdempotencyKeys {

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    /** After this long without an answer the instance that reserved the key is taken for dead. */
    static final Duration ABANDONED = Duration.ofSeconds(60);

    private static final int PURGED_AT_ONCE = 1000;

    private static final String RESERVE = """
            INSERT INTO idempotency_key AS known (key_hash, request_hash, reservation, reserved_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (key_hash) DO UPDATE
            SET request_hash = excluded.request_hash, reservation = excluded.reservation,
                reserved_at = excluded.reserved_at,
                status = NULL, content_type = NULL, location = NULL, etag = NULL, body = NULL
            WHERE known.reserved_at < ?
               OR (known.status IS NULL AND known.reserved_at < ? AND known.request_hash = excluded.request_hash)
            """;
    private static final String FIND =
            "SELECT request_hash = ? AS same, status, content_type, location, etag, body FROM idempotency_key WHERE key_hash = ?";
    private static final String COMPLETE =
            "UPDATE idempotency_key SET status = ?, content_type = ?, location = ?, etag = ?, body = ? WHERE reservation = ?";
    private static final String RELEASE = "DELETE FROM idempotency_key WHERE reservation = ? AND status IS NULL";
    private static final String PURGE = "DELETE FROM idempotency_key WHERE key_hash IN"
            + " (SELECT key_hash FROM idempotency_key WHERE reserved_at < ? LIMIT " + PURGED_AT_ONCE + ")";

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    IdempotencyKeys(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** An answer as it is stored. */
    record Answer(int status, String contentType, String location, String etag, byte[] body) {}

    /** Reserves the key for this request and returns the reservation, or nothing when the key is taken. */
    Optional<UUID> reserve(byte[] key, byte[] request) {
        UUID reservation = ids.next();
        Instant now = clock.instant();
        int reserved = database.update(RESERVE, key, request, reservation, now, now.minus(KEPT), now.minus(ABANDONED));
        return reserved == 1 ? Optional.of(reservation) : Optional.empty();
    }

    /**
     * The answer given to the same request before.
     *
     * @throws ProblemException 422 when the key belongs to another request, 409 while there is no answer yet
     */
    Answer answered(byte[] key, byte[] request) {
        // A row that has gone was released this instant: trying again will reserve it.
        Known known = database.find(FIND, Known::read, request, key).orElse(Known.RELEASED);
        if (!known.same()) {
            throw ProblemException.of(422, "idempotency-key-reused");
        }
        return known.answer()
                .orElseThrow(
                        () -> ProblemException.of(409, "request-in-progress").retryAfter(Duration.ofSeconds(1)));
    }

    /** What is known of a key: whether it stands for the same request, and its answer if there is one yet. */
    private record Known(boolean same, Optional<Answer> answer) {

        static final Known RELEASED = new Known(true, Optional.empty());

        static Known read(ResultSet row) throws SQLException {
            int status = row.getInt("status");
            Answer answer = new Answer(
                    status,
                    row.getString("content_type"),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getBytes("body"));
            return new Known(row.getBoolean("same"), Optional.of(answer).filter(stored -> status != 0));
        }
    }

    /** Stores the answer; false when the reservation is another request's by now. */
    boolean complete(UUID reservation, Answer answer) {
        return database.update(
                        COMPLETE,
                        answer.status(),
                        answer.contentType(),
                        answer.location(),
                        answer.etag(),
                        answer.body(),
                        reservation)
                == 1;
    }

    void release(UUID reservation) {
        database.update(RELEASE, reservation);
    }

    @Scheduled(every = "15m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int purged = PURGED_AT_ONCE;
        while (purged == PURGED_AT_ONCE) {
            purged = database.update(PURGE, clock.instant().minus(KEPT));
        }
    }
}
