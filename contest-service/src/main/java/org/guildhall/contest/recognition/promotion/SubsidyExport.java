package org.guildhall.contest.recognition.promotion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.problem.ProblemException;

/** The list for payment. Rows go from the database to the sheet as they come. */
@ApplicationScoped
class SubsidyExport {

    private final SubsidyQueries queries;
    private final OfficerAccess access;
    private final Clock clock;

    SubsidyExport(SubsidyQueries queries, OfficerAccess access, Clock clock) {
        this.queries = queries;
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
        try (SubsidySheet sheet = new SubsidySheet(output)) {
            queries.eachBelow(path, filter, row -> add(sheet, row));
            sheet.finish(asOf, filter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(SubsidySheet sheet, ResultSet row) throws SQLException {
        try {
            sheet.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
