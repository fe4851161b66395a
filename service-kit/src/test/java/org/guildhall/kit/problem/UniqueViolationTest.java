package org.guildhall.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UniqueViolationTest {

    @Test
    void aUniqueViolationNobodyTellsMoreOfIsAConflict() {
        Throwable failure =
                new PersistenceException(new IllegalStateException(new SQLException("duplicate key", "23505")));
        assertThat(ProblemMappers.expected(failure, null))
                .get()
                .satisfies(problem ->
                        assertThat(problem.status() + " " + problem.code()).isEqualTo("409 conflict"));
    }

    @Test
    void anotherViolationIsOurFault() {
        assertThat(ProblemMappers.expected(new SQLException("check", "23514"), null))
                .isEmpty();
    }
}
