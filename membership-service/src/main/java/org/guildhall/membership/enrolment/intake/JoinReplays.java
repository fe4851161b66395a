package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Columns;
import org.guildhall.membership.enrolment.application.ProgressQuery;

/**
 * Idempotency-Key on the join path. The key's fingerprint stands on the application itself, so it costs no transaction of
 * its own, and the first answer is told from the rows again rather than stored.
 */
@ApplicationScoped
class JoinReplays {

    /** Says twice that the key isn't null: only then may a plan for any array use the partial index. */
    private static final String SELECT = """
            SELECT idempotency_key, request_fingerprint, id FROM application
            WHERE idempotency_key = ANY (?) AND idempotency_key IS NOT NULL""";

    private final ProgressQuery progress;

    JoinReplays(ProgressQuery progress) {
        this.progress = progress;
    }

    private record First(byte[] fingerprint, UUID applicationId) {}

    /** Answers those of the given joins whose key was used before; only who is about to be refused can be one. */
    void settle(Connection connection, JoinBatch batch, Collection<Joining> suspects) throws SQLException {
        List<Joining> keyed = suspects.stream()
                .filter(joining -> joining.idempotencyKey() != null)
                .toList();
        if (keyed.isEmpty()) {
            return;
        }
        Map<ByteBuffer, First> firsts = find(connection, keyed);
        for (Joining joining : keyed) {
            First first = firsts.get(ByteBuffer.wrap(joining.idempotencyKey()));
            if (first != null) {
                settle(connection, batch, joining, first);
            }
        }
    }

    private void settle(Connection connection, JoinBatch batch, Joining joining, First first) throws SQLException {
        if (Arrays.equals(first.fingerprint(), joining.fingerprint())) {
            batch.answer(
                    joining, progress.find(connection, first.applicationId()).orElseThrow());
        } else {
            batch.refuse(joining, ProblemException.of(422, "idempotency-key-reused"));
        }
    }

    private static Map<ByteBuffer, First> find(Connection connection, List<Joining> keyed) throws SQLException {
        Map<ByteBuffer, First> firsts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, Columns.ofBytes(connection, keyed, Joining::idempotencyKey));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    firsts.put(
                            ByteBuffer.wrap(row.getBytes(1)), new First(row.getBytes(2), row.getObject(3, UUID.class)));
                }
            }
        }
        return firsts;
    }
}
