package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.transfer.Transfer.Answer;
import org.guildhall.membership.transfer.Transfer.Asking;
import org.jspecify.annotations.Nullable;

/** The rows of transfers, set by set: unions release and accept members by the thousand. */
@ApplicationScoped
class TransferRows {

    static final String COLUMNS = """
            t.id, t.member_id, t.from_organisation_id, t.to_organisation_id, t.state, t.asked_by_party, t.asked_by, t.asked_at,
            t.reason, t.released_at, t.released_by, t.decided_at, t.decided_by, t.refusal, t.cancellation, t.due_on,
            t.remind_on, t.reminded_at, t.version""";

    private static final String INSERT = """
            INSERT INTO transfer (id, member_id, from_organisation_id, to_organisation_id, state, asked_by_party, asked_by,
                                  asked_at, reason, released_at, released_by, decided_at, decided_by, due_on, remind_on,
                                  version)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::timestamptz[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::text[],
                                 ?::date[], ?::date[], ?::bigint[])""";
    private static final String UPDATE = """
            UPDATE transfer t SET state = n.state, from_organisation_id = n.from_id, to_organisation_id = n.to_id,
                released_at = n.released_at, released_by = n.released_by, decided_at = n.decided_at,
                decided_by = n.decided_by, refusal = n.refusal, cancellation = n.cancellation, due_on = n.due_on,
                remind_on = n.remind_on, reminded_at = n.reminded_at, version = n.version
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[],
                        ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::timestamptz[], ?::bigint[])
                AS n (id, from_id, to_id, state, released_at, released_by, decided_at, decided_by, refusal, cancellation,
                      due_on, remind_on, reminded_at, version)
            WHERE t.id = n.id""";
    private static final String MEMBERS = "SELECT DISTINCT member_id FROM transfer WHERE id = ANY (?)";
    private static final String LOCK =
            "SELECT " + COLUMNS + " FROM transfer t WHERE t.id = ANY (?) ORDER BY t.id FOR UPDATE";

    private final Database database;

    TransferRows(Database database) {
        this.database = database;
    }

    void insert(Collection<Transfer> transfers) {
        database.update(
                INSERT,
                Column.of("uuid", transfers, Transfer::id),
                Column.of("uuid", transfers, Transfer::memberId),
                Column.of("uuid", transfers, Transfer::fromOrganisationId),
                Column.of("uuid", transfers, Transfer::toOrganisationId),
                Column.of("text", transfers, Transfer::state),
                Column.of("text", transfers, transfer -> transfer.asking().party()),
                Column.of("text", transfers, transfer -> transfer.asking().by()),
                Column.of(
                        "timestamptz", transfers, transfer -> transfer.asking().at()),
                Column.of("text", transfers, transfer -> transfer.asking().reason()),
                of("timestamptz", transfers, Transfer::release, Answer::at),
                of("text", transfers, Transfer::release, Answer::by),
                of("timestamptz", transfers, Transfer::decision, Answer::at),
                of("text", transfers, Transfer::decision, Answer::by),
                of("date", transfers, Transfer::term, TransferTerm::dueOn),
                of("date", transfers, Transfer::term, TransferTerm::remindOn),
                Column.of("bigint", transfers, Transfer::version));
    }

    void update(Collection<Transfer> transfers) {
        database.update(
                UPDATE,
                Column.of("uuid", transfers, Transfer::id),
                Column.of("uuid", transfers, Transfer::fromOrganisationId),
                Column.of("uuid", transfers, Transfer::toOrganisationId),
                Column.of("text", transfers, Transfer::state),
                of("timestamptz", transfers, Transfer::release, Answer::at),
                of("text", transfers, Transfer::release, Answer::by),
                of("timestamptz", transfers, Transfer::decision, Answer::at),
                of("text", transfers, Transfer::decision, Answer::by),
                Column.of("text", transfers, Transfer::refusal),
                Column.of("text", transfers, Transfer::cancellation),
                of("date", transfers, Transfer::term, TransferTerm::dueOn),
                of("date", transfers, Transfer::term, TransferTerm::remindOn),
                of("timestamptz", transfers, Transfer::term, TransferTerm::remindedAt),
                Column.of("bigint", transfers, Transfer::version));
    }

    /** A part of something that not every transfer has. */
    private static <T> Column of(
            String type, Collection<Transfer> transfers, Function<Transfer, T> something, Function<T, ?> part) {
        return Column.of(
                type,
                transfers,
                transfer ->
                        Optional.ofNullable(something.apply(transfer)).map(part).orElse(null));
    }

    /** Whose transfers these are. */
    List<UUID> membersOf(Collection<UUID> ids) {
        return database.list(MEMBERS, row -> Sql.uuid(row, "member_id"), Column.uuids(ids));
    }

    /** Locks them in one order; to be called once their members are locked. */
    List<Transfer> lock(Collection<UUID> ids) {
        return database.list(LOCK, TransferRows::read, Column.uuids(ids));
    }

    static Transfer read(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        String cancellation = row.getString("cancellation");
        return new Transfer(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "from_organisation_id"),
                Sql.uuid(row, "to_organisation_id"),
                TransferState.valueOf(row.getString("state")),
                new Asking(
                        TransferParty.valueOf(row.getString("asked_by_party")),
                        row.getString("asked_by"),
                        Sql.instant(row, "asked_at"),
                        TransferReason.valueOf(row.getString("reason"))),
                answer(row, "released"),
                answer(row, "decided"),
                refusal == null ? null : TransferRefusal.valueOf(refusal),
                cancellation == null ? null : TransferCancellation.valueOf(cancellation),
                term(row),
                row.getLong("version"));
    }

    private static @Nullable Answer answer(ResultSet row, String what) throws SQLException {
        Instant at = Sql.instant(row, what + "_at");
        return at == null ? null : new Answer(at, row.getString(what + "_by"));
    }

    private static @Nullable TransferTerm term(ResultSet row) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return dueOn == null
                ? null
                : new TransferTerm(dueOn, row.getObject("remind_on", LocalDate.class), Sql.instant(row, "reminded_at"));
    }
}
