package org.guildhall.kit.events.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.SqlFault;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a batch of requests.
 *
 * @param <C> a request
 * @param <R> its answer
 */
public interface BatchWork<C, R> {

    /** What a caller is to be told: an answer or a refusal. */
    record Outcome<R>(@Nullable R answer, @Nullable RuntimeException refusal) {
        public static <R> Outcome<R> of(R answer) {
            return new Outcome<>(answer, null);
        }

        public static <R> Outcome<R> refused(RuntimeException refusal) {
            return new Outcome<>(null, refusal);
        }
    }

    /** Writes in the transaction under way and returns the outcome of each request, in their order. */
    List<Outcome<R>> write(List<C> requests);

    /** Whom the facts of a request are about, if they are to be told as part of its trace. */
    default List<UUID> subjectsOf(C request) {
        return List.of();
    }

    /**
     * What callers are told when the database refused their request, which was alone in its batch or, with others, made by something
     * past ({@link SqlFault#isOfSomethingPast}).
     */
    default Optional<? extends RuntimeException> refusal(SqlFault fault) {
        return Optional.empty();
    }
}
