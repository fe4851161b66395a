package org.guildhall.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is copied is what was given, and none of it unless it was finished. */
@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class CopiedRowsTest {

    private static final String COPY = "COPY copied (id, text, day, codes, number) FROM STDIN";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @Inject
    DataSource dataSource;

    private record Row(UUID id, String text, LocalDate day, List<String> codes) {}

    @BeforeEach
    void createTable() throws SQLException {
        run("CREATE TABLE copied (id uuid PRIMARY KEY, text text, day date, codes text[], number bigint)");
    }

    @AfterEach
    void dropTable() throws SQLException {
        run("DROP TABLE copied");
    }

    @Test
    void keepsWhateverTextsHold() throws SQLException {
        List<Row> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>(List.of(
                "",
                "\\N",
                "\\.",
                "a\tb\nc\rd\\e",
                "{\"a\",b}",
                "海港\t市\\总工会",
                "😀\\",
                "NULL",
                " ",
                "x".repeat(200_000)));
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            texts.add(random.ints(1 + random.nextInt(12), 1, 0x300)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        texts.forEach(text -> rows.add(new Row(UUID.randomUUID(), text, DAY, List.of(text, "b"))));
        rows.add(new Row(UUID.randomUUID(), null, null, List.of()));
        try (Connection connection = dataSource.getConnection();
                CopiedRows copied = CopiedRows.by(connection, COPY)) {
            for (Row row : rows) {
                copied.add(row.id(), row.text(), row.day(), row.codes(), 7L);
            }
            copied.finish();
        }
        assertThat(found()).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void leavesNothingBehindUnlessItIsFinished() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                CopiedRows copied = CopiedRows.by(connection, COPY)) {
            copied.add(UUID.randomUUID(), "one", DAY, List.of(), 1);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void refusesWhatBreaksAConstraint() throws SQLException {
        UUID twice = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                CopiedRows copied = CopiedRows.by(connection, COPY)) {
            copied.add(twice, "one", DAY, List.of(), 1);
            copied.add(twice, "other", DAY, List.of(), 1);
            assertThatThrownBy(copied::finish)
                    .satisfies(
                            refused -> assertThat(SqlFault.of(refused).state()).isEqualTo("23505"));
        }
        assertThat(found()).isEmpty();
    }

    private List<Row> found() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.list(
                    connection,
                    "SELECT * FROM copied",
                    row -> new Row(
                            Sql.uuid(row, "id"),
                            row.getString("text"),
                            row.getObject("day", LocalDate.class),
                            List.of((String[]) row.getArray("codes").getArray())));
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sql.run(connection, sql);
        }
    }
}
