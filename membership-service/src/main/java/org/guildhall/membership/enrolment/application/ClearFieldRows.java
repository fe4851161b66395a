package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of applications with fields that still stand in clear, from before they were encrypted. */
@ApplicationScoped
class ClearFieldRows {

    /** Repeats the condition of the partial index. */
    private static final String LOCK = """
            SELECT id, employer, employer_credit_code, job_title, reason_note FROM application
            WHERE (employer IS NOT NULL OR employer_credit_code IS NOT NULL OR job_title IS NOT NULL OR reason_note IS NOT NULL)
                AND id > ?
            ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private static final String REPLACE = """
            UPDATE application SET employer = NULL, employer_credit_code = NULL, job_title = NULL, reason_note = NULL,
                employer_cipher = coalesce(employer_cipher, ?),
                employer_credit_code_cipher = coalesce(employer_credit_code_cipher, ?),
                job_title_cipher = coalesce(job_title_cipher, ?), reason_note_cipher = coalesce(reason_note_cipher, ?)
            WHERE id = ?""";

    private final Database database;

    ClearFieldRows(Database database) {
        this.database = database;
    }

    /** What stands in clear. */
    record Clear(
            UUID id,
            @Nullable String employer,
            @Nullable String employerCreditCode,
            @Nullable String jobTitle,
            @Nullable String reasonNote) {}

    List<Clear> lock(UUID after, int limit) {
        return database.list(
                LOCK,
                row -> new Clear(
                        Sql.uuid(row, "id"),
                        row.getString("employer"),
                        row.getString("employer_credit_code"),
                        row.getString("job_title"),
                        row.getString("reason_note")),
                after,
                limit);
    }

    void replace(
            UUID id,
            byte @Nullable [] employer,
            byte @Nullable [] employerCreditCode,
            byte @Nullable [] jobTitle,
            byte @Nullable [] reasonNote) {
        database.update(REPLACE, employer, employerCreditCode, jobTitle, reasonNote, id);
    }
}
