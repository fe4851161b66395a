package org.guildhall.contest.common.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Documents;

/**
 * Writes down what was done to a contest, for ever: the database refuses changes. Plain SQL, because a record is never an
 * object to work with. Records of deeds on one thing stand in their order, for its row is locked when they are written.
 */
@Singleton
public class Audit {

    private static final String INSERT = """
            INSERT INTO audit_record (contest_id, happened_at, actor, action, subject_id, detail)
            VALUES (?, ?, ?, ?, ?, ?::jsonb)""";

    private final DataSource dataSource;
    private final Documents documents;
    private final Clock clock;

    Audit(DataSource dataSource, Documents documents, Clock clock) {
        this.dataSource = dataSource;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Records a deed in the transaction that does it.
     *
     * @param actor subject of who did it
     * @param action what was done, in kebab-case
     * @param subject the thing it was done to
     * @param detail a record, map or JSON node with all that is needed to do it again
     */
    @Transactional(TxType.MANDATORY)
    public void record(UUID contest, String actor, String action, UUID subject, Object detail) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, contest);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setString(3, actor);
            statement.setString(4, action);
            statement.setObject(5, subject);
            statement.setString(6, documents.write(detail));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a deed can't be recorded", e);
        }
    }
}
