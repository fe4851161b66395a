package org.guildhall.bench.enrolment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * One enrolment, one transaction, one statement per row, prepared once per connection: the good plain way. It writes what
 * the join path of membership-service writes, and leaves out what only its own way of working needs (looking up a repeated
 * key beforehand, drawing the card number in a round trip, waking a relay).
 */
final class BaselineRows implements AutoCloseable {
    private static final String SELECT_SESSION = """
            SELECT s.id, s.organisation_id, o.name, s.title, s.confirmation, s.opens_at, s.closes_at,
                   s.closes_at + make_interval(mins => s.grace_minutes), s.closed_at
            FROM recruitment_session s JOIN organisation o ON o.id = s.organisation_id
            WHERE s.join_token = ?""";
    private static final String INSERT_PERSON = """
            INSERT INTO person (id, document_type, document_cipher, document_index, name_cipher, name_index,
                                mobile_cipher, mobile_index, gender, birth_year, recorded_at, identity_rule)
            VALUES (?, 'RESIDENT_ID', ?, ?, ?, ?, ?, ?, 'MALE', ?, ?, 2) ON CONFLICT (document_index) DO NOTHING""";
    private static final String INSERT_APPLICATION = """
            INSERT INTO application (id, person_id, session_id, organisation_id, status, employer, job_title,
                                     categories, education, household, wants_card, consent_notice_version,
                                     consented_at, applied_at, decided_at, member_id, idempotency_key,
                                     request_fingerprint, version)
            VALUES (?, ?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, ?, ?, '2026-01', ?, ?, ?, ?, ?, ?, 1)""";
    private static final String INSERT_MEMBER = """
            INSERT INTO member (id, person_id, organisation_id, status, joined_on, education, household, categories,
                                recorded_at, version)
            VALUES (?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, 1)""";
    private static final String INSERT_PERIOD = """
            INSERT INTO member_period (id, member_id, version, organisation_id, status, valid_from, reason, recorded_at)
            VALUES (?, ?, 1, ?, 'ACTIVE', ?, 'JOINED', ?)""";
    private static final String INSERT_CARD = """
            INSERT INTO card (id, number, member_id, status, issued_at, version) VALUES (?, ?, ?, 'ISSUED', ?, 1)""";
    private static final String INSERT_EVENT = """
            INSERT INTO outbox_event (id, aggregatetype, aggregateid, aggregate_version, type, payload, occurred_at)
            VALUES (?, ?, ?, 1, ?, ?::json, ?)""";

    private final Connection connection;
    private final PreparedStatement selectSession;
    private final PreparedStatement insertPerson;
    private final PreparedStatement insertApplication;
    private final PreparedStatement insertMember;
    private final PreparedStatement insertPeriod;
    private final PreparedStatement insertCard;
    private final PreparedStatement insertEvent;

    BaselineRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        selectSession = connection.prepareStatement(SELECT_SESSION);
        insertPerson = connection.prepareStatement(INSERT_PERSON);
        insertApplication = connection.prepareStatement(INSERT_APPLICATION);
        insertMember = connection.prepareStatement(INSERT_MEMBER);
        insertPeriod = connection.prepareStatement(INSERT_PERIOD);
        insertCard = connection.prepareStatement(INSERT_CARD);
        insertEvent = connection.prepareStatement(INSERT_EVENT);
    }

    /** Writes all rows of an enrolment and commits. */
    void write(Enrolment enrolment) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        UUID organisation = findOrganisation(enrolment);
        if (!insertPerson(enrolment, now)) {
            throw new SQLException("the person of an enrolment was known before");
        }
        insertApplication(enrolment, organisation, now);
        insertMember(enrolment, organisation, now);
        insertPeriod(enrolment, organisation, now);
        insertEvent(enrolment.memberJoinedId(), "member", enrolment.memberId(), enrolment.memberJoined(), now);
        if (enrolment.cardId() != null) {
            insertCard(enrolment, now);
            insertEvent(enrolment.cardIssuedId(), "card", enrolment.cardId(), enrolment.cardIssued(), now);
        }
        connection.commit();
    }

    private UUID findOrganisation(Enrolment enrolment) throws SQLException {
        selectSession.setString(1, enrolment.session().joinToken());
        try (ResultSet row = selectSession.executeQuery()) {
            row.next();
            return row.getObject(2, UUID.class);
        }
    }

    private boolean insertPerson(Enrolment enrolment, OffsetDateTime now) throws SQLException {
        insertPerson.setObject(1, enrolment.personId());
        insertPerson.setBytes(2, enrolment.cipherDocument());
        insertPerson.setBytes(3, enrolment.documentIndex());
        insertPerson.setBytes(4, enrolment.cipherName());
        insertPerson.setBytes(5, enrolment.nameIndex());
        insertPerson.setBytes(6, enrolment.cipherMobile());
        insertPerson.setBytes(7, enrolment.mobileIndex());
        insertPerson.setInt(8, 1985);
        insertPerson.setObject(9, now);
        return insertPerson.executeUpdate() == 1;
    }

    private void insertApplication(Enrolment enrolment, UUID organisation, OffsetDateTime now) throws SQLException {
        insertApplication.setObject(1, enrolment.applicationId());
        insertApplication.setObject(2, enrolment.personId());
        insertApplication.setObject(3, enrolment.session().id());
        insertApplication.setObject(4, organisation);
        insertApplication.setString(5, PreparedJoins.EMPLOYER);
        insertApplication.setString(6, enrolment.person().jobTitle());
        insertApplication.setObject(7, enrolment.person().categories().toArray(String[]::new));
        insertApplication.setString(8, enrolment.person().education());
        insertApplication.setString(9, enrolment.person().household());
        insertApplication.setBoolean(10, enrolment.cardId() != null);
        insertApplication.setObject(11, now);
        insertApplication.setObject(12, now);
        insertApplication.setObject(13, now);
        insertApplication.setObject(14, enrolment.memberId());
        insertApplication.setBytes(15, enrolment.idempotencyKey());
        insertApplication.setBytes(16, enrolment.fingerprint());
        insertApplication.executeUpdate();
    }

    private void insertMember(Enrolment enrolment, UUID organisation, OffsetDateTime now) throws SQLException {
        insertMember.setObject(1, enrolment.memberId());
        insertMember.setObject(2, enrolment.personId());
        insertMember.setObject(3, organisation);
        insertMember.setObject(4, today());
        insertMember.setString(5, enrolment.person().education());
        insertMember.setString(6, enrolment.person().household());
        insertMember.setObject(7, enrolment.person().categories().toArray(String[]::new));
        insertMember.setObject(8, now);
        insertMember.executeUpdate();
    }

    private void insertPeriod(Enrolment enrolment, UUID organisation, OffsetDateTime now) throws SQLException {
        insertPeriod.setObject(1, enrolment.periodId());
        insertPeriod.setObject(2, enrolment.memberId());
        insertPeriod.setObject(3, organisation);
        insertPeriod.setObject(4, today());
        insertPeriod.setObject(5, now);
        insertPeriod.executeUpdate();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(8));
    }

    private void insertCard(Enrolment enrolment, OffsetDateTime now) throws SQLException {
        insertCard.setObject(1, enrolment.cardId());
        insertCard.setString(2, enrolment.cardNumber());
        insertCard.setObject(3, enrolment.memberId());
        insertCard.setObject(4, now);
        insertCard.executeUpdate();
    }

    private void insertEvent(UUID id, String aggregate, UUID aggregateId, String payload, OffsetDateTime now)
            throws SQLException {
        String event = aggregate.equals("member") ? "member-joined" : "card-issued";
        insertEvent.setObject(1, id);
        insertEvent.setString(2, aggregate);
        insertEvent.setObject(3, aggregateId);
        insertEvent.setString(4, "org.guildhall.membership." + event + ".v1");
        insertEvent.setString(5, payload);
        insertEvent.setObject(6, now);
        insertEvent.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
