package org.guildhall.membership.personaldata.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

/** Every column of bytes is known: a new one fails here until it stands in the list, or here as none that is encrypted. */
@QuarkusTest
@WithTestResource(TestStack.class)
class EncryptedColumnTest {

    /** Fingerprints, hashes and what the kit keeps. */
    private static final Set<String> NOT_ENCRYPTED = Set.of(
            "activation_code.code_index",
            "activation_try.about",
            "activation_try.last_by",
            "application.idempotency_key",
            "application.request_fingerprint",
            "archive_attachment.sha256",
            "archive_entry.hash",
            "archive_entry.previous_hash",
            "archive_head.hash",
            "archive_seal.hash",
            "blind_index_key.proof",
            "employer_name.stated_index",
            "founding_case.employer_key",
            "held_application.mobile_index",
            "idempotency_key.body",
            "idempotency_key.key_hash",
            "idempotency_key.request_hash",
            "import_row.key",
            "import_row_name.name",
            "import_run.own_phones",
            "person.document_index",
            "person.mobile_index",
            "person.name_index",
            "person_former_document.document_index",
            "registered_employer.code_index",
            "stated_employer.code_index",
            "stated_employer.stated_index",
            "stream_ticket.sealed_token",
            "stream_ticket.ticket_hash");

    @Inject
    DataSource dataSource;

    @Test
    void listHasAllColumnsThereAre() throws SQLException {
        Set<String> listed =
                EncryptedColumn.ALL.stream().map(EncryptedColumn::name).collect(Collectors.toSet());
        assertThat(columnsOfBytes())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(listed, NOT_ENCRYPTED).flatMap(Set::stream).toList());
        assertThat(EncryptedColumn.ALL).hasSameSizeAs(listed);
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
