package org.guildhall.kit.events.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.SqlFault;

/**
 * What is done to a batch of requests.
 *
 * @param <C> a request
 * @param <R> its answer
 */
public interface BatchWork<C, R> {

    /** What a caller is to be told: an answer or a problem. */
    record Outcome<R>(R answer, ProblemException problem) {
        public static <R> Outcome<R> of(R answer) {
            return new Outcome<>(answer, null);
        }

        public static <R> Outcome<R> refused(ProblemException problem) {
            return new Outcome<>(null, problem);
        }
    }

    /** Writes in the transaction under way and returns the outcome of each request, in their order. */
    List<Outcome<R>> write(Connection connection, List<C> requests) throws SQLException;

    /** What it means to the caller that the database refused his request, which was alone in its batch. */
    default Optional<ProblemException> refusal(SqlFault fault) {
        return Optional.empty();
    }
}
