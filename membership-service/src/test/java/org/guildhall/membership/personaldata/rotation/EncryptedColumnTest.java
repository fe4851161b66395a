package org.guildhall.membership.personaldata.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

/**
 * Every column of bytes is known: a new one fails here until it stands in the list of those that are encrypted, in the list of
 * fingerprints under the key that can be exchanged, or here as neither.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class EncryptedColumnTest {

    /** Hashes without a key, and what the kit keeps. */
    private static final Set<String> NEITHER = Set.of(
            "archive_attachment.sha256",
            "archive_entry.hash",
            "archive_entry.previous_hash",
            "archive_head.hash",
            "archive_seal.hash",
            "blind_index_key.proof",
            "idempotency_key.body",
            "idempotency_key.key_hash",
            "idempotency_key.request_hash",
            "stream_ticket.sealed_token",
            "stream_ticket.ticket_hash");

    @Inject
    DataSource dataSource;

    @Test
    void listsHaveAllColumnsThereAre() throws SQLException {
        assertThat(columnsOfBytes()).containsExactlyInAnyOrderElementsOf(known());
    }

    /** Held against the lists, it is one too many. */
    @Test
    void newColumnIsMissed() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE same_person ADD COLUMN other_index bytea");
            try {
                List<String> there = new ArrayList<>(columnsOfBytes());
                there.removeAll(known());
                assertThat(there).containsExactly("same_person.other_index");
            } finally {
                statement.execute("ALTER TABLE same_person DROP COLUMN other_index");
            }
        }
    }

    private static List<String> known() {
        return Stream.of(
                        EncryptedColumn.ALL.stream().map(EncryptedColumn::name),
                        FingerprintTable.ALL.stream().flatMap(FingerprintTable::columnNames),
                        NEITHER.stream())
                .flatMap(Function.identity())
                .toList();
    }

    private Set<String> columnsOfBytes() throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT c.table_name || '.' || c.column_name
                        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
                            AND (c.data_type = 'bytea' OR c.udt_name = '_bytea')""")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }
}
