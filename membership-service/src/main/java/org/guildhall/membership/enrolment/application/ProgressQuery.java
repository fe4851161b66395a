package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.privacy.FieldCipher;
import org.guildhall.membership.privacy.Mask;

/** Reads where an application stands, as the applicant may see it. */
@ApplicationScoped
public class ProgressQuery {

    private static final String SELECT = """
            SELECT a.id, a.status, s.title, o.id, o.name, a.applied_at, a.decided_at, a.reason_code, a.reason_note,
                   a.member_id, p.id, p.name_cipher,
                   (SELECT c.number FROM card c WHERE c.member_id = a.member_id ORDER BY c.issued_at DESC LIMIT 1)
            FROM application a
                JOIN recruitment_session s ON s.id = a.session_id
                JOIN organisation o ON o.id = a.organisation_id
                JOIN person p ON p.id = a.person_id
            WHERE a.id = ?""";

    private final DataSource dataSource;
    private final Receipts receipts;
    private final FieldCipher cipher;

    ProgressQuery(DataSource dataSource, Receipts receipts, FieldCipher cipher) {
        this.dataSource = dataSource;
        this.receipts = receipts;
        this.cipher = cipher;
    }

    /** @throws ProblemException 404 when there is no such application */
    public ApplicationProgress read(UUID applicationId) {
        try (Connection connection = dataSource.getConnection()) {
            return find(connection, applicationId).orElseThrow(ProblemException::notFound);
        } catch (SQLException e) {
            throw new IllegalStateException("the progress can't be read", e);
        }
    }

    public Optional<ApplicationProgress> find(Connection connection, UUID applicationId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setObject(1, applicationId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(progress(row)) : Optional.empty();
            }
        }
    }

    private ApplicationProgress progress(ResultSet row) throws SQLException {
        UUID applicationId = row.getObject(1, UUID.class);
        UUID memberId = row.getObject(10, UUID.class);
        String cardNumber = row.getString(13);
        return new ApplicationProgress(
                receipts.of(applicationId),
                applicationId,
                ApplicationStatus.valueOf(row.getString(2)),
                row.getString(3),
                new ApplicationProgress.OrganisationName(row.getObject(4, UUID.class), row.getString(5)),
                instant(row, 6),
                instant(row, 7),
                row.getString(8),
                reason(row.getString(8), row.getString(9)),
                memberId == null ? null : new ApplicationProgress.MemberName(memberId, maskedName(row)),
                cardNumber == null ? null : new ApplicationProgress.CardFace(cardNumber));
    }

    private static String reason(String code, String note) {
        if (code == null) {
            return null;
        }
        String title = RejectionReason.valueOf(code).title();
        return note == null ? title : title + "：" + note;
    }

    private String maskedName(ResultSet row) throws SQLException {
        return Mask.name(cipher.decrypt(row.getBytes(12), "person|name", row.getObject(11, UUID.class)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
