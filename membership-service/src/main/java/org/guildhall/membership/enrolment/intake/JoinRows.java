package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Columns;

/** The rows a join writes: person and application, a batch at a time (a measured hot path, hence set-based SQL). */
@ApplicationScoped
class JoinRows {

    private static final String INSERT_PERSONS = """
            INSERT INTO person (id, document_type, document_cipher, document_index, name_cipher, mobile_cipher,
                                mobile_index, gender, birth_year, recorded_at)
            SELECT id, document_type, document_cipher, document_index, name_cipher, mobile_cipher, mobile_index,
                   gender, birth_year, ?
            FROM unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[],
                        ?::smallint[]) WITH ORDINALITY
                AS p (id, document_type, document_cipher, document_index, name_cipher, mobile_cipher, mobile_index,
                      gender, birth_year, place)
            ORDER BY place
            ON CONFLICT (document_index) DO NOTHING RETURNING id""";
    private static final String INSERT_APPLICATIONS = """
            INSERT INTO application (id, person_id, session_id, organisation_id, status, employer,
                                     employer_credit_code, job_title, categories, education, household, wants_card,
                                     consent_notice_version, consented_at, applied_at, decided_at, member_id,
                                     idempotency_key, request_fingerprint, version)
            SELECT id, person_id, session_id, organisation_id,
                   CASE WHEN member_id IS NULL THEN 'APPLIED' ELSE 'CONFIRMED' END, employer, employer_credit_code,
                   job_title, categories::text[], education, household, wants_card, notice_version, applied_at,
                   applied_at, CASE WHEN member_id IS NULL THEN NULL ELSE applied_at END, member_id, idempotency_key,
                   request_fingerprint, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::boolean[], ?::text[], ?::uuid[], ?::bytea[], ?::bytea[])
                AS a (id, person_id, session_id, organisation_id, employer, employer_credit_code, job_title,
                      categories, education, household, wants_card, notice_version, member_id, idempotency_key,
                      request_fingerprint)
                CROSS JOIN (VALUES (?::timestamptz)) AS t (applied_at)""";
    private static final String UPDATE_PERSON = """
            UPDATE person SET document_cipher = ?, name_cipher = ?, mobile_cipher = ?, mobile_index = ?
            WHERE id = ?""";

    /** Inserts the persons nobody knew before and returns their ids; the others are left alone. */
    Set<UUID> insertPersons(Connection connection, JoinBatch batch) throws SQLException {
        List<Joining> rows = batch.openByDocument();
        try (PreparedStatement statement = connection.prepareStatement(INSERT_PERSONS)) {
            statement.setObject(1, OffsetDateTime.ofInstant(batch.now(), ZoneOffset.UTC));
            statement.setArray(
                    2, Columns.of(connection, "uuid", rows, row -> row.person().id()));
            statement.setArray(3, Columns.of(connection, "text", rows, JoinRows::documentType));
            statement.setArray(
                    4, Columns.ofBytes(connection, rows, row -> row.person().documentCipher()));
            statement.setArray(
                    5, Columns.ofBytes(connection, rows, row -> row.person().documentIndex()));
            statement.setArray(
                    6, Columns.ofBytes(connection, rows, row -> row.person().nameCipher()));
            statement.setArray(
                    7, Columns.ofBytes(connection, rows, row -> row.person().mobileCipher()));
            statement.setArray(
                    8, Columns.ofBytes(connection, rows, row -> row.person().mobileIndex()));
            statement.setArray(9, Columns.of(connection, "text", rows, JoinRows::gender));
            statement.setArray(10, Columns.of(connection, "smallint", rows, row -> row.applicant()
                    .birthYear()));
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    inserted.add(row.getObject(1, UUID.class));
                }
            }
            return inserted;
        }
    }

    /** Brings a known person who applies anew up to date. */
    void updatePerson(Connection connection, Joining.ProtectedPerson person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE_PERSON)) {
            statement.setBytes(1, person.documentCipher());
            statement.setBytes(2, person.nameCipher());
            statement.setBytes(3, person.mobileCipher());
            statement.setBytes(4, person.mobileIndex());
            statement.setObject(5, person.id());
            statement.executeUpdate();
        }
    }

    /** Inserts the applications of all open joins: confirmed where the session confirms automatically. */
    void insertApplications(Connection connection, JoinBatch batch) throws SQLException {
        List<Joining> rows = batch.open();
        try (PreparedStatement statement = connection.prepareStatement(INSERT_APPLICATIONS)) {
            statement.setArray(1, Columns.of(connection, "uuid", rows, Joining::applicationId));
            statement.setArray(
                    2, Columns.of(connection, "uuid", rows, row -> row.person().id()));
            statement.setArray(3, Columns.of(connection, "uuid", rows, row -> batch.sessionOf(row)
                    .id()));
            statement.setArray(4, Columns.of(connection, "uuid", rows, row -> batch.sessionOf(row)
                    .organisationId()));
            statement.setArray(
                    5, Columns.of(connection, "text", rows, row -> request(row).employer()));
            statement.setArray(
                    6, Columns.of(connection, "text", rows, row -> request(row).employerCreditCode()));
            statement.setArray(
                    7, Columns.of(connection, "text", rows, row -> request(row).jobTitle()));
            statement.setArray(
                    8, Columns.ofCodes(connection, rows, row -> row.applicant().categories()));
            statement.setArray(
                    9, Columns.of(connection, "text", rows, row -> request(row).education()));
            statement.setArray(
                    10, Columns.of(connection, "text", rows, row -> request(row).household()));
            statement.setArray(11, Columns.of(connection, "boolean", rows, row -> request(row)
                    .wantsCard()));
            statement.setArray(12, Columns.of(connection, "text", rows, row -> request(row)
                    .consent()
                    .noticeVersion()));
            statement.setArray(
                    13,
                    Columns.of(
                            connection,
                            "uuid",
                            rows,
                            row -> batch.sessionOf(row).automatic() ? row.memberId() : null));
            statement.setArray(14, Columns.ofBytes(connection, rows, Joining::idempotencyKey));
            statement.setArray(15, Columns.ofBytes(connection, rows, Joining::fingerprint));
            statement.setObject(16, OffsetDateTime.ofInstant(batch.now(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static JoinRequest request(Joining joining) {
        return joining.applicant().request();
    }

    private static String documentType(Joining joining) {
        return joining.applicant().document().type().name();
    }

    private static String gender(Joining joining) {
        return joining.applicant().document().gender().name();
    }
}
