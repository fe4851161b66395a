package org.guildhall.membership.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.kit.event.CrashPoint;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.SqlFault;
import org.jboss.logging.Logger;

/**
 * Writes a batch of joins in one transaction and answers each caller after the commit. If the values of one join make the
 * batch fail, each is written alone, so that one can't take the others down; if the database is away, all are told to come
 * back, and nothing was promised.
 */
@Singleton
class JoinWriter {

    private static final Logger LOG = Logger.getLogger(JoinWriter.class);
    private static final Duration COME_BACK = Duration.ofSeconds(2);
    private static final int TRANSACTION_SECONDS = 30;

    private final DataSource dataSource;
    private final JoinSteps steps;
    private final Clock clock;

    JoinWriter(DataSource dataSource, JoinSteps steps, Clock clock) {
        this.dataSource = dataSource;
        this.steps = steps;
        this.clock = clock;
    }

    void writeAndAnswer(List<Joining> joinings) {
        try {
            JoinBatch batch = write(joinings);
            CrashPoint.AFTER_COMMIT.reached();
            joinings.forEach(joining -> answer(joining, batch.outcomeOf(joining)));
        } catch (RuntimeException e) {
            recover(joinings, e);
        }
    }

    private void recover(List<Joining> joinings, RuntimeException fault) {
        SqlFault sql = SqlFault.of(fault);
        if (sql.isOfTheValues() && joinings.size() > 1) {
            joinings.forEach(joining -> writeAndAnswer(List.of(joining)));
        } else if (sql.violates("application_idempotency_uq")) {
            refuse(joinings, ProblemException.of(422, "idempotency-key-reused"));
        } else if (sql.isUniqueViolation()) {
            refuse(joinings, ProblemException.of(409, "request-in-progress").retryAfter(Duration.ofSeconds(1)));
        } else {
            LOG.errorf(fault, "%d joins could not be written", joinings.size());
            refuse(joinings, ProblemException.of(503, "temporarily-unavailable").retryAfter(COME_BACK));
        }
    }

    private JoinBatch write(List<Joining> joinings) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
            JoinBatch batch = new JoinBatch(joinings, clock.instant());
            try (Connection connection = dataSource.getConnection()) {
                steps.take(connection, batch);
            } catch (SQLException e) {
                throw new IllegalStateException("joins can't be written", e);
            }
            CrashPoint.BEFORE_COMMIT.reached();
            return batch;
        });
    }

    private static void answer(Joining joining, JoinBatch.Outcome outcome) {
        if (outcome.problem() == null) {
            joining.answer().complete(outcome.progress());
        } else {
            joining.answer().completeExceptionally(outcome.problem());
        }
    }

    private static void refuse(List<Joining> joinings, ProblemException problem) {
        joinings.forEach(joining -> joining.answer().completeExceptionally(problem));
    }
}
