package org.guildhall.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.sql.Sql.Statement;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent goes with whatever comes next, and is never lost nor told wrong. */
@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class DatabaseTest {

    private static final String INSERT = "INSERT INTO sent (number) VALUES (?)";

    @Inject
    Database database;

    @BeforeEach
    void createTable() {
        database.update("CREATE TABLE sent (number int, CONSTRAINT sent_pk PRIMARY KEY (number))");
    }

    @AfterEach
    void dropTable() {
        database.update("DROP TABLE sent");
    }

    @Test
    void whatWasSentIsSeenByTheNextStatement() {
        List<Integer> seen = QuarkusTransaction.requiringNew().call(() -> {
            database.send(INSERT, 1);
            database.send(INSERT, 2);
            return numbers();
        });
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void anUpdateTellsItsOwnCount() {
        int changed = QuarkusTransaction.requiringNew().call(() -> {
            database.send(INSERT, 1);
            database.send("INSERT INTO sent SELECT generate_series(2, 9)");
            return database.update("DELETE FROM sent WHERE number > ?", 6);
        });
        assertThat(changed).isEqualTo(3);
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whatWasSentLastGoesBeforeTheCommit() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(INSERT, 1);
            database.send(INSERT, 2);
        });
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void whatWasSentIsRolledBackWithItsTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.send(INSERT, 1);
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        assertThat(numbers()).isEmpty();
    }

    @Test
    void withoutATransactionItRunsAtOnce() {
        database.send(INSERT, 1);
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void aFaultIsToldByTheNextStatement() {
        assertViolated(() -> {
            database.send(INSERT, 1);
            database.send(INSERT, 1);
            numbers();
        });
    }

    @Test
    void aFaultIsToldByTheCommit() {
        assertViolated(() -> {
            database.send(INSERT, 1);
            database.send(INSERT, 1);
        });
    }

    private void assertViolated(Runnable work) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(work))
                .satisfies(fault ->
                        assertThat(SqlFault.of(fault).violates("sent_pk")).isTrue());
        assertThat(numbers()).isEmpty();
    }

    @Test
    void takesTheRowsOfAllStatementsAndEachSeesTheOnesBefore() {
        List<Integer> rows = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> database.each(
                        List.of(
                                new Statement("INSERT INTO sent VALUES (?), (?) RETURNING number", 1, 2),
                                new Statement("UPDATE sent SET number = number + 10 WHERE number = ?", 1),
                                new Statement("DELETE FROM sent WHERE number > 0 RETURNING number")),
                        row -> rows.add(row.getInt("number"))));
        assertThat(rows).containsExactly(1, 2, 2, 11);
    }

    private List<Integer> numbers() {
        return database.list("SELECT number FROM sent ORDER BY number", row -> row.getInt("number"));
    }
}
