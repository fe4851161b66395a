package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Finds applications by what they came with, for a whole batch of joins at once. */
@ApplicationScoped
public class ApplicationQueries {

    /** Says twice that the key isn't null: only then may a plan for any array use the partial index. */
    private static final String BY_KEYS = """
            SELECT idempotency_key, request_fingerprint, id FROM application
            WHERE idempotency_key = ANY (?) AND idempotency_key IS NOT NULL""";

    private static final String SAME = """
            SELECT w.place, a.id
            FROM unnest(?::bytea[], ?::uuid[], ?::bytea[]) WITH ORDINALITY AS w (document, session_id, fingerprint, place)
                JOIN person p ON p.document_index = w.document
                JOIN application a ON a.person_id = p.id AND a.session_id = w.session_id
                    AND a.request_fingerprint = w.fingerprint
            WHERE a.status IN ('APPLIED', 'CONFIRMED', 'HELD') AND a.applied_at > ?""";

    private final Database database;

    ApplicationQueries(Database database) {
        this.database = database;
    }

    /** An application that came with a key, and the fingerprint of the request that brought it. */
    public record Keyed(byte[] fingerprint, UUID applicationId) {}

    /** A join that may have been sent before: the person's document index, the session, and the request's fingerprint. */
    public record Content(byte[] document, UUID sessionId, byte[] fingerprint) {}

    /** The applications since a time that came with the same content and still stand, by the place in the list. */
    public Map<Integer, UUID> findSame(List<Content> contents, Instant since) {
        Map<Integer, UUID> found = new HashMap<>();
        database.each(
                SAME,
                row -> found.put(row.getInt("place") - 1, Sql.uuid(row, "id")),
                Column.ofBytes(contents, Content::document),
                Column.of("uuid", contents, Content::sessionId),
                Column.ofBytes(contents, Content::fingerprint),
                since);
        return found;
    }

    /** By idempotency key; keys never used are absent. */
    public <T> Map<ByteBuffer, Keyed> findByKeys(Collection<T> requests, Function<T, byte[]> key) {
        Map<ByteBuffer, Keyed> found = new HashMap<>();
        database.each(
                BY_KEYS,
                row -> found.put(
                        ByteBuffer.wrap(row.getBytes("idempotency_key")),
                        new Keyed(row.getBytes("request_fingerprint"), Sql.uuid(row, "id"))),
                Column.ofBytes(requests, key));
        return found;
    }
}
