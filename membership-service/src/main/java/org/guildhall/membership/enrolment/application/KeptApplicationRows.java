package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.enrolment.application.WorkFields.Field;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.ProtectedPerson;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of applications. Those that are held are told to nobody: perhaps somebody else typed them. Erased, sessions,
 * decisions and consents stay with their times; what was typed goes, the fingerprints by which a repeated join is known too.
 * What is held stays as an empty row, so that whoever sent it goes on being told what they were told.
 */
@ApplicationScoped
class KeptApplicationRows implements KeptRecords {

    private static final String TELL = """
            SELECT a.id, s.title AS session, o.name AS organisation, a.status, a.employer_cipher, a.employer,
                   a.employer_credit_code_cipher, a.employer_credit_code, a.job_title_cipher, a.job_title, a.categories,
                   a.education, a.household, a.wants_card, a.consent_notice_version AS notice_version, a.consented_at,
                   a.applied_at, a.decided_at, a.reason_code, a.reason_note_cipher, a.reason_note
            FROM application a
                JOIN recruitment_session s ON s.id = a.session_id
                JOIN organisation o ON o.id = a.organisation_id
            WHERE a.person_id = ANY (?) AND NOT EXISTS (SELECT FROM held_application h WHERE h.application_id = a.id)
            ORDER BY a.id""";
    private static final String ERASE = """
            UPDATE application SET employer = NULL, employer_credit_code = NULL, job_title = NULL, reason_note = NULL,
                employer_cipher = NULL, employer_credit_code_cipher = NULL, job_title_cipher = NULL, reason_note_cipher = NULL,
                idempotency_key = NULL, request_fingerprint = NULL
            WHERE person_id = ANY (?)""";
    private static final String HELD = "SELECT application_id FROM held_application WHERE person_id = ANY (?)";
    private static final String ERASE_HELD = """
            UPDATE held_application SET document_cipher = ?, name_cipher = ?, mobile_cipher = ?, mobile_index = ?
            WHERE application_id = ?""";

    private final Database database;
    private final WorkFields fields;
    private final PersonProtection protection;
    private final ErasedApplicants waiting;

    KeptApplicationRows(Database database, WorkFields fields, PersonProtection protection, ErasedApplicants waiting) {
        this.database = database;
        this.fields = fields;
        this.protection = protection;
        this.waiting = waiting;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection("applications", database.list(TELL, this::application, ids(subject.persons()))));
    }

    private Map<String, @Nullable Object> application(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> item = KeptSection.item(row);
        item.put("employer", clear(row, "employer", Field.EMPLOYER));
        item.put("employerCreditCode", clear(row, "employer_credit_code", Field.EMPLOYER_CREDIT_CODE));
        item.put("jobTitle", clear(row, "job_title", Field.JOB_TITLE));
        item.put("reasonNote", clear(row, "reason_note", Field.REASON_NOTE));
        return item;
    }

    private @Nullable String clear(ResultSet row, String column, Field field) throws SQLException {
        return fields.decrypt(row.getBytes(column + "_cipher"), row.getString(column), field, Sql.uuid(row, "id"));
    }

    /** Whoever decides an application has it before the member and the person. */
    @Override
    public Set<UUID> lockWaiting(DataSubject subject) {
        return waiting.lock(subject.persons());
    }

    @Override
    public void erase(DataSubject subject) {
        Column persons = ids(subject.persons());
        waiting.withdraw(subject.persons());
        database.update(ERASE, persons);
        database.list(HELD, row -> Sql.uuid(row, "application_id"), persons).forEach(this::eraseHeld);
    }

    private void eraseHeld(UUID application) {
        ProtectedPerson nobody = protection.nobody(application);
        database.update(
                ERASE_HELD,
                nobody.documentCipher(),
                nobody.nameCipher(),
                nobody.mobileCipher(),
                nobody.mobileIndex(),
                application);
    }

    private static Column ids(Collection<UUID> persons) {
        return Column.uuids(persons);
    }
}
