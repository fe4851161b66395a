package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Finds applications by the idempotency keys they came with, for a whole batch of joins at once. */
@ApplicationScoped
public class ApplicationQueries {

    /** Says twice that the key isn't null: only then may a plan for any array use the partial index. */
    private static final String BY_KEYS = """
            SELECT idempotency_key, request_fingerprint, id FROM application
            WHERE idempotency_key = ANY (?) AND idempotency_key IS NOT NULL""";

    private final Database database;

    ApplicationQueries(Database database) {
        this.database = database;
    }

    /** An application that came with a key, and the fingerprint of the request that brought it. */
    public record Keyed(byte[] fingerprint, UUID applicationId) {}

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
