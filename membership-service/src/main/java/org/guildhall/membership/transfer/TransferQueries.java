package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Finds transfers: those of officers' unions, of members, and those whose time has come. */
@ApplicationScoped
class TransferQueries {

    private static final String OF_UNIONS = "SELECT " + TransferRows.COLUMNS + """

            FROM transfer t JOIN organisation o ON o.id = t.%s
            WHERE o.path LIKE ANY (?) AND t.state = ANY (?) AND t.id > ? ORDER BY t.id LIMIT ?""";
    private static final String OUT = OF_UNIONS.formatted("from_organisation_id");
    private static final String IN = OF_UNIONS.formatted("to_organisation_id");
    private static final String ONE = "SELECT " + TransferRows.COLUMNS + " FROM transfer t WHERE t.id = ?";
    private static final String OF_MEMBER = "SELECT " + TransferRows.COLUMNS + """

            FROM transfer t WHERE t.member_id = ? AND t.id < ? ORDER BY t.id DESC LIMIT ?""";
    private static final String OPEN_OF_MEMBERS = """
            SELECT id FROM transfer WHERE member_id = ANY (?) AND state IN ('REQUESTED', 'RELEASED')""";
    private static final String OPEN_OF_UNION = """
            SELECT id FROM transfer
            WHERE (from_organisation_id = ? OR to_organisation_id = ?) AND state IN ('REQUESTED', 'RELEASED')""";
    private static final String WITH_OPEN = """
            SELECT w.id FROM unnest(?::uuid[]) AS w (id)
            WHERE EXISTS (SELECT FROM transfer t
                          WHERE t.from_organisation_id = w.id AND t.state IN ('REQUESTED', 'RELEASED'))
                OR EXISTS (SELECT FROM transfer t
                           WHERE t.to_organisation_id = w.id AND t.state IN ('REQUESTED', 'RELEASED'))""";
    private static final String TO_REMIND = "SELECT " + TransferRows.COLUMNS + """

            FROM transfer t
            WHERE t.state IN ('REQUESTED', 'RELEASED') AND t.reminded_at IS NULL AND t.remind_on <= ?
            ORDER BY t.remind_on, t.id LIMIT ? FOR UPDATE SKIP LOCKED""";
    private static final String OVERDUE = """
            SELECT id FROM transfer
            WHERE state IN ('REQUESTED', 'RELEASED') AND reminded_at IS NOT NULL AND due_on < ? AND id > ?
            ORDER BY id LIMIT ?""";

    private final Database database;

    TransferQueries(Database database) {
        this.database = database;
    }

    /** Those in which the unions of these subtrees are the one side or the other, in order of asking. */
    List<Transfer> ofUnions(
            TransferDirection direction,
            Collection<TransferState> states,
            List<String> prefixes,
            UUID after,
            int size) {
        return database.list(
                direction == TransferDirection.OUT ? OUT : IN,
                TransferRows::read,
                Column.of("text", prefixes, prefix -> prefix + "%"),
                Column.of("text", states, TransferState::name),
                after,
                size);
    }

    Optional<Transfer> find(UUID id) {
        return database.find(ONE, TransferRows::read, id);
    }

    /** The newest first. */
    List<Transfer> ofMember(UUID memberId, UUID before, int size) {
        return database.list(OF_MEMBER, TransferRows::read, memberId, before, size);
    }

    List<UUID> openOfMembers(Collection<UUID> memberIds) {
        return database.list(OPEN_OF_MEMBERS, row -> Sql.uuid(row, "id"), Column.uuids(memberIds));
    }

    /** Those out of the organisation and those into it, without those of the organisations below. */
    List<UUID> openOfUnion(UUID organisationId) {
        return database.list(OPEN_OF_UNION, row -> Sql.uuid(row, "id"), organisationId, organisationId);
    }

    /** Those of the organisations out of which one leads, or into which. */
    Set<UUID> withOpenAmong(Collection<UUID> organisationIds) {
        return Set.copyOf(database.list(WITH_OPEN, row -> Sql.uuid(row, "id"), Column.uuids(organisationIds)));
    }

    /** Those whose side is to be reminded and wasn't, locked; another instance has the others. */
    List<Transfer> lockToRemind(LocalDate today, int atMost) {
        return database.list(TO_REMIND, TransferRows::read, today, atMost);
    }

    /** Those whose side was reminded and let the days pass, behind one of them, in order of their ids. */
    List<UUID> overdue(LocalDate today, UUID after, int atMost) {
        return database.list(OVERDUE, row -> Sql.uuid(row, "id"), today, after, atMost);
    }
}
