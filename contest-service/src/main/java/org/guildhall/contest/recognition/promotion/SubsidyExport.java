package org.guildhall.contest.recognition.promotion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.problem.ProblemException;

/**
 * The list for payment. Rows go from the database to the sheet as they come: one statement, so all of them are of one moment,
 * and memory stays the same however many there are. Plain JDBC, because an object-relational mapper would keep each row.
 */
@Singleton
class SubsidyExport {

    private static final int FETCH = 1_000;
    private static final String ROWS = """
            SELECT s.id, s.member_id, m.name AS member_organisation, c.title AS contest, s.trade, s.kind, s.level,
                   s.due_month, s.amount, s.paid_at
            FROM subsidy s JOIN organisation_copy o ON o.id = s.organisation_id
            JOIN contest c ON c.id = s.contest_id
            LEFT JOIN organisation_copy m ON m.id = s.member_organisation_id
            WHERE o.path LIKE ? AND s.due_month <= coalesce(?::date, 'infinity')
              AND (?::boolean IS NULL OR (s.paid_at IS NOT NULL) = ?::boolean)
            ORDER BY s.due_month, s.id""";

    private final DataSource dataSource;
    private final OfficerAccess access;
    private final Clock clock;

    SubsidyExport(DataSource dataSource, OfficerAccess access, Clock clock) {
        this.dataSource = dataSource;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The sheet, to be written when the answer is sent.
     *
     * @throws ProblemException 404 at once for an organisation outside the caller's scope
     */
    StreamingOutput of(SubsidyFilter filter) {
        String path = QuarkusTransaction.requiringNew().call(() -> access.readablePath(filter.organisation()));
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return output -> QuarkusTransaction.requiringNew().timeout(600).run(() -> write(path, filter, asOf, output));
    }

    private void write(String path, SubsidyFilter filter, Instant asOf, OutputStream output) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ROWS);
                SubsidySheet sheet = new SubsidySheet(output)) {
            statement.setFetchSize(FETCH);
            statement.setString(1, path + "%");
            statement.setString(2, filter.lastMonth());
            statement.setObject(3, filter.isPaid());
            statement.setObject(4, filter.isPaid());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sheet.add(row);
                }
            }
            sheet.finish(asOf, filter);
        } catch (SQLException e) {
            throw new IllegalStateException("the list of subsidies can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
