package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.membership.enrolment.application.Refusals.Refusal;

/**
 * Reads where the applications of one person stand, each as it was told at first: another answer here would tell a stranger
 * who is a member (see {@code intake.KnownPerson}).
 */
@ApplicationScoped
class OwnApplicationQueries {

    private static final int AT_MOST = 5;

    private static final String SELECT = """
            SELECT a.id, a.status, s.title, a.organisation_id, o.name, a.applied_at, a.decided_at, a.reason_code,
                   a.reason_note, a.reason_note_cipher, a.wants_card, h.shown_member_id
            FROM application a
                JOIN recruitment_session s ON s.id = a.session_id
                JOIN organisation o ON o.id = a.organisation_id
                LEFT JOIN held_application h ON h.application_id = a.id
            WHERE a.status <> 'WITHDRAWN' AND a.applied_at > ? AND %s
            ORDER BY a.id DESC LIMIT\s""" + AT_MOST;

    /** What is held was perhaps typed by somebody else. */
    private static final String OF_MEMBER = SELECT.formatted("""
            h.application_id IS NULL AND a.person_id = (SELECT m.person_id FROM member m WHERE m.id = ?)""");

    private static final String OF_MOBILE = SELECT.formatted("""
            a.id IN (SELECT x.id FROM application x JOIN person p ON p.id = x.person_id
                     WHERE p.mobile_index = ?
                         AND NOT EXISTS (SELECT FROM held_application t WHERE t.application_id = x.id)
                     UNION ALL SELECT t.application_id FROM held_application t WHERE t.mobile_index = ?)""");

    private final Database database;
    private final Refusals refusals;

    OwnApplicationQueries(Database database, Refusals refusals) {
        this.database = database;
        this.refusals = refusals;
    }

    /** The newest of the member's. */
    List<OwnApplication> ofMember(UUID memberId, Instant since, Locale locale) {
        return database.list(OF_MEMBER, row -> read(row, locale), since, memberId);
    }

    /** The newest of those that were sent with the mobile number. */
    List<OwnApplication> ofMobile(byte[] mobileIndex, Instant since, Locale locale) {
        return database.list(OF_MOBILE, row -> read(row, locale), since, mobileIndex, mobileIndex);
    }

    private OwnApplication read(ResultSet row, Locale locale) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        ApplicationStatus status = statusTold(row);
        boolean refused = status == ApplicationStatus.REJECTED;
        RejectionReason reason = refused ? RejectionReason.valueOf(row.getString("reason_code")) : null;
        return new OwnApplication(
                id,
                status,
                row.getString("title"),
                Sql.uuid(row, "organisation_id"),
                row.getString("name"),
                Sql.instant(row, "applied_at"),
                decisionTold(row, status),
                reason,
                refused ? refusals.inWords(id, refusal(reason, row), locale) : null,
                row.getBoolean("wants_card"));
    }

    private static Refusal refusal(RejectionReason reason, ResultSet row) throws SQLException {
        return new Refusal(reason, row.getBytes("reason_note_cipher"), row.getString("reason_note"));
    }

    private static ApplicationStatus statusTold(ResultSet row) throws SQLException {
        ApplicationStatus status = ApplicationStatus.valueOf(row.getString("status"));
        if (Sql.uuid(row, "shown_member_id") != null) {
            return ApplicationStatus.CONFIRMED;
        }
        return status == ApplicationStatus.HELD ? ApplicationStatus.APPLIED : status;
    }

    private static Instant decisionTold(ResultSet row, ApplicationStatus told) throws SQLException {
        boolean decided = told.name().equals(row.getString("status"));
        return decided || told == ApplicationStatus.APPLIED
                ? Sql.instant(row, "decided_at")
                : Sql.instant(row, "applied_at");
    }
}
