package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes contests and projects one by one, entries in multi-row statements. */
final class ContestRows {

    private static final String CREATE = """
            INSERT INTO contest (contest_id, organisation_id, title, contest_class, year, opens_at, closes_at, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'DRAFT')""";
    private static final String ADD_PROJECT = """
            INSERT INTO project (project_id, contest_id, organisation_id, trade, title, capacity, team_size)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_ENTRIES = """
            INSERT INTO entry_fact (entry_id, project_id, contest_id, organisation_id, member_id,
                member_organisation_id, registered_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])""";
    private static final String INSERT_ENTRANTS = """
            INSERT INTO entrant_fact (entry_id, member_id) SELECT * FROM unnest(?::uuid[], ?::uuid[])""";
    private static final String SET_STATUSES = """
            UPDATE entry_fact e SET status = s.status
            FROM unnest(?::uuid[], ?::text[]) AS s (entry_id, status) WHERE e.entry_id = s.entry_id""";
    private static final String WITHDRAW_ENTRIES = """
            UPDATE entry_fact e SET withdrawn_at = w.withdrawn_at
            FROM unnest(?::uuid[], ?::timestamptz[]) AS w (entry_id, withdrawn_at) WHERE e.entry_id = w.entry_id""";

    private ContestRows() {}

    record Contest(
            UUID id,
            UUID organisation,
            String title,
            String contestClass,
            int year,
            Instant opensAt,
            Instant closesAt) {}

    record Project(
            UUID id,
            UUID contest,
            UUID organisation,
            String trade,
            String title,
            @Nullable Integer capacity,
            int teamSize) {}

    record Entry(
            UUID id,
            UUID project,
            UUID contest,
            UUID organisation,
            UUID member,
            @Nullable UUID memberOrganisation,
            Instant registeredAt) {}

    /** A member behind an entry: the only one, or one of a team. */
    record Entrant(UUID entry, UUID member) {}

    record Withdrawal(UUID entry, Instant withdrawnAt) {}

    static void create(Connection connection, Contest contest) throws SQLException {
        Sql.run(
                connection,
                CREATE,
                contest.id(),
                contest.organisation(),
                contest.title(),
                contest.contestClass(),
                contest.year(),
                contest.opensAt(),
                contest.closesAt());
    }

    static void change(Connection connection, UUID contest, String title, Instant opensAt, Instant closesAt)
            throws SQLException {
        Sql.run(
                connection,
                "UPDATE contest SET title = ?, opens_at = ?, closes_at = ? WHERE contest_id = ?",
                title,
                opensAt,
                closesAt,
                contest);
    }

    static void setStatus(Connection connection, UUID contest, String status) throws SQLException {
        Sql.run(connection, "UPDATE contest SET status = ? WHERE contest_id = ?", status, contest);
    }

    static void addProject(Connection connection, Project project) throws SQLException {
        Sql.run(
                connection,
                ADD_PROJECT,
                project.id(),
                project.contest(),
                project.organisation(),
                project.trade(),
                project.title(),
                project.capacity(),
                project.teamSize());
    }

    static void insertEntries(Connection connection, List<Entry> entries) throws SQLException {
        if (!entries.isEmpty()) {
            Sql.run(
                    connection,
                    INSERT_ENTRIES,
                    Sql.Column.of("uuid", entries, Entry::id),
                    Sql.Column.of("uuid", entries, Entry::project),
                    Sql.Column.of("uuid", entries, Entry::contest),
                    Sql.Column.of("uuid", entries, Entry::organisation),
                    Sql.Column.of("uuid", entries, Entry::member),
                    Sql.Column.of("uuid", entries, Entry::memberOrganisation),
                    Sql.Column.of("timestamptz", entries, Entry::registeredAt));
        }
    }

    static void insertEntrants(Connection connection, List<Entrant> entrants) throws SQLException {
        if (!entrants.isEmpty()) {
            Sql.run(
                    connection,
                    INSERT_ENTRANTS,
                    Sql.Column.of("uuid", entrants, Entrant::entry),
                    Sql.Column.of("uuid", entrants, Entrant::member));
        }
    }

    static void setStatuses(Connection connection, Map<UUID, String> statuses) throws SQLException {
        if (!statuses.isEmpty()) {
            Sql.run(
                    connection,
                    SET_STATUSES,
                    Sql.Column.of("uuid", statuses.entrySet(), Map.Entry::getKey),
                    Sql.Column.of("text", statuses.entrySet(), Map.Entry::getValue));
        }
    }

    static void withdrawEntries(Connection connection, List<Withdrawal> withdrawals) throws SQLException {
        if (!withdrawals.isEmpty()) {
            Sql.run(
                    connection,
                    WITHDRAW_ENTRIES,
                    Sql.Column.of("uuid", withdrawals, Withdrawal::entry),
                    Sql.Column.of("timestamptz", withdrawals, Withdrawal::withdrawnAt));
        }
    }
}
