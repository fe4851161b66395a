package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.membership.enrolment.application.ApplicationProgress.Gift;
import org.guildhall.membership.enrolment.application.ApplicationProgress.Occasion;
import org.guildhall.membership.enrolment.application.ApplicationProgress.OrganisationName;
import org.guildhall.membership.enrolment.application.Refusals.Refusal;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.person.PersonProtection;
import org.jspecify.annotations.Nullable;

/**
 * Reads where an application stands, as the applicant may see it. A hot path, for thousands of phones ask again and again and
 * a join repeated is answered from here inside its batch: it reads person, member, session, organisation,
 * card and gift along, though those tables aren't this feature's, so that an answer costs one statement.
 */
@ApplicationScoped
public class ProgressQueries {

    private static final String SELECT = """
            SELECT a.id, a.status, s.title, s.venue, o.id AS organisation_id, o.name,
                   a.applied_at, a.decided_at, a.reason_code, a.reason_note, a.reason_note_cipher, a.member_id,
                   m.status AS membership, p.id AS person_id, p.name_cipher, h.name_cipher AS typed_name, h.shown_member_id, h.shown_card_number,
                   (SELECT c.number FROM card c WHERE c.member_id = a.member_id AND c.status NOT IN ('LOST', 'REPLACED')
                    ORDER BY c.issued_at DESC LIMIT 1) AS card_number,
                   (SELECT array_agg(k.name ORDER BY k.position) FROM session_gift k
                    WHERE k.session_id = a.session_id AND k.stock > 0) AS gifts,
                   g.handed_out_at AS gift_handed_out_at, f.name AS fetched
            FROM application a
                JOIN recruitment_session s ON s.id = a.session_id
                JOIN organisation o ON o.id = a.organisation_id
                JOIN person p ON p.id = a.person_id
                LEFT JOIN member m ON m.id = a.member_id
                LEFT JOIN held_application h ON h.application_id = a.id
                LEFT JOIN gift_handout g
                    ON g.session_id = a.session_id AND g.member_id = a.member_id AND g.returned_at IS NULL
                LEFT JOIN session_gift f ON f.id = g.gift_id
            WHERE a.id = ?""";

    private final Database database;
    private final Receipts receipts;
    private final PersonProtection protection;
    private final Refusals refusals;

    ProgressQueries(Database database, Receipts receipts, PersonProtection protection, Refusals refusals) {
        this.database = database;
        this.receipts = receipts;
        this.protection = protection;
        this.refusals = refusals;
    }

    public Optional<ApplicationProgress> find(UUID applicationId) {
        return database.find(SELECT, this::progress, applicationId);
    }

    private ApplicationProgress progress(ResultSet row) throws SQLException {
        ApplicationProgress applied = applied(row);
        Instant decidedAt = Sql.instant(row, "decided_at");
        ApplicationStatus status = ApplicationStatus.valueOf(row.getString("status"));
        if (status != ApplicationStatus.CONFIRMED && Sql.uuid(row, "shown_member_id") != null) {
            return asToldAtFirst(row, applied);
        }
        return switch (status) {
            case APPLIED, HELD -> applied;
            case CONFIRMED -> {
                ApplicationProgress confirmed = applied.confirmed(
                        decidedAt,
                        Sql.uuid(row, "member_id"),
                        name(row),
                        Optional.ofNullable(row.getString("card_number")));
                boolean isLive =
                        MemberStatus.valueOf(row.getString("membership")).isLive();
                yield isLive ? confirmed : confirmed.over();
            }
            case REJECTED -> {
                Refusal refusal = new Refusal(
                        RejectionReason.valueOf(row.getString("reason_code")),
                        row.getBytes("reason_note_cipher"),
                        row.getString("reason_note"));
                yield applied.rejected(
                        decidedAt,
                        refusal.reason(),
                        refusals.inWords(applied.applicationId(), refusal, Locale.SIMPLIFIED_CHINESE));
            }
            case WITHDRAWN -> applied.withdrawn(decidedAt);
        };
    }

    /** Another answer later on would tell a stranger what the first one didn't: see {@code intake.KnownPerson}. */
    private ApplicationProgress asToldAtFirst(ResultSet row, ApplicationProgress applied) throws SQLException {
        return applied.confirmed(
                applied.appliedAt(),
                Sql.uuid(row, "shown_member_id"),
                protection.name(row.getBytes("typed_name"), applied.applicationId()),
                Optional.ofNullable(row.getString("shown_card_number")));
    }

    private ApplicationProgress applied(ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        return ApplicationProgress.applied(
                receipts.of(id),
                id,
                new Occasion(row.getString("title"), row.getString("venue"), gift(row)),
                new OrganisationName(Sql.uuid(row, "organisation_id"), row.getString("name")),
                Sql.instant(row, "applied_at"));
    }

    private static @Nullable Gift gift(ResultSet row) throws SQLException {
        Array names = row.getArray("gifts");
        return names == null
                ? null
                : Gift.of(
                        Arrays.asList((String[]) names.getArray()),
                        row.getString("fetched"),
                        Sql.instant(row, "gift_handed_out_at"));
    }

    private String name(ResultSet row) throws SQLException {
        return protection.name(row.getBytes("name_cipher"), Sql.uuid(row, "person_id"));
    }
}
