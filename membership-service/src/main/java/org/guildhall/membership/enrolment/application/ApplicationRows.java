package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of new applications, a batch of joins at a time (a measured hot path, hence set-based SQL). */
@ApplicationScoped
public class ApplicationRows {

    private static final String INSERT = """
            INSERT INTO application (id, person_id, session_id, organisation_id, status, employer_cipher,
                                     employer_credit_code_cipher, job_title_cipher, categories, education, household, wants_card,
                                     consent_notice_version, consented_at, applied_at, decided_at, member_id,
                                     idempotency_key, request_fingerprint, version)
            SELECT id, person_id, session_id, organisation_id,
                   CASE WHEN held THEN 'HELD' WHEN member_id IS NULL THEN 'APPLIED' ELSE 'CONFIRMED' END, employer,
                   employer_credit_code, job_title, categories::text[], education, household, wants_card, notice_version, applied_at,
                   applied_at, CASE WHEN member_id IS NULL THEN NULL ELSE applied_at END, member_id, idempotency_key,
                   request_fingerprint, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[],
                        ?::text[], ?::text[], ?::boolean[], ?::text[], ?::uuid[], ?::boolean[], ?::bytea[], ?::bytea[])
                AS a (id, person_id, session_id, organisation_id, employer, employer_credit_code, job_title,
                      categories, education, household, wants_card, notice_version, member_id, held, idempotency_key,
                      request_fingerprint)
                CROSS JOIN (VALUES (?::timestamptz)) AS t (applied_at)""";

    private static final String APPLICANTS = "SELECT DISTINCT person_id FROM application WHERE person_id = ANY (?)";

    private final Database database;

    ApplicationRows(Database database) {
        this.database = database;
    }

    /** Held applications are of the person under whose document they were sent. */
    Set<UUID> applicantsAmong(Collection<UUID> persons) {
        return new HashSet<>(database.list(APPLICANTS, row -> Sql.uuid(row, "person_id"), Column.uuids(persons)));
    }

    /** Inserts applications: confirmed where the applicant becomes a member at once. */
    public void insert(List<NewApplication> rows, Instant now) {
        database.send(
                INSERT,
                Column.of("uuid", rows, NewApplication::id),
                Column.of("uuid", rows, NewApplication::personId),
                Column.of("uuid", rows, NewApplication::sessionId),
                Column.of("uuid", rows, NewApplication::organisationId),
                Column.ofBytes(rows, NewApplication::employer),
                Column.ofBytes(rows, NewApplication::employerCreditCode),
                Column.ofBytes(rows, NewApplication::jobTitle),
                Column.ofCodes(rows, NewApplication::categories),
                Column.of("text", rows, NewApplication::education),
                Column.of("text", rows, NewApplication::household),
                Column.of("boolean", rows, NewApplication::wantsCard),
                Column.of("text", rows, NewApplication::consentVersion),
                Column.of("uuid", rows, NewApplication::memberId),
                Column.of("boolean", rows, NewApplication::held),
                Column.ofBytes(rows, NewApplication::idempotencyKey),
                Column.ofBytes(rows, NewApplication::fingerprint),
                now);
    }
}
