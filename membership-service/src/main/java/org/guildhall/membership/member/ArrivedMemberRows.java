package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.member.ArrivedMember.BroughtAlong;
import org.jspecify.annotations.Nullable;

/** The rows of members who come from another cell. */
@ApplicationScoped
class ArrivedMemberRows {

    private static final String INSERT = """
            INSERT INTO member (id, person_id, organisation_id, status, joined_on, member_since, education, household,
                                categories, political_status, recorded_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String BEFORE =
            "SELECT min(joined_on) AS joined_on FROM member WHERE person_id = ? AND joined_on < ?";

    private static final String NAMED = "SELECT person_id, status FROM member WHERE id = ANY (?)";

    private final Database database;

    ArrivedMemberRows(Database database) {
        this.database = database;
    }

    /** When the person first joined here, if that was before the day. */
    Optional<LocalDate> joinedBefore(UUID personId, LocalDate day) {
        return database.list(
                        BEFORE, row -> Optional.ofNullable(row.getObject("joined_on", LocalDate.class)), personId, day)
                .get(0);
    }

    /** One who is, or was, a member here. */
    record Named(UUID personId, MemberStatus status) {}

    List<Named> named(List<UUID> memberIds) {
        return database.list(
                NAMED,
                row -> new Named(Sql.uuid(row, "person_id"), MemberStatus.valueOf(row.getString("status"))),
                Column.uuids(memberIds));
    }

    void insert(ArrivedMember member, @Nullable LocalDate memberSince, Instant now) {
        BroughtAlong brought = member.brought();
        database.update(
                INSERT,
                member.memberId(),
                member.personId(),
                member.organisationId(),
                brought.status(),
                brought.joinedOn(),
                memberSince,
                brought.education(),
                brought.household(),
                Column.texts(brought.categories()),
                brought.politicalStatus(),
                now);
    }
}
