package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Sql;

/** Contests, projects and entries. Entries come in bursts and go in multi-row statements; the rest is rare. */
final class ContestBatches {

    private static final String INSERT_ENTRIES = """
            INSERT INTO entry_fact (entry_id, project_id, contest_id, organisation_id, member_id,
                member_organisation_id, registered_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])""";
    private static final String WITHDRAW_ENTRIES = """
            UPDATE entry_fact e SET withdrawn_at = w.withdrawn_at
            FROM unnest(?::uuid[], ?::timestamptz[]) AS w (entry_id, withdrawn_at) WHERE e.entry_id = w.entry_id""";

    private final Rows entries = new Rows("uuid", "uuid", "uuid", "uuid", "uuid", "uuid", "timestamptz");
    private final Rows withdrawals = new Rows("uuid", "timestamptz");

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        ContestBatches batch = new ContestBatches();
        for (ReceivedEvent event : events) {
            batch.take(connection, event);
        }
        batch.entries.write(connection, INSERT_ENTRIES);
        batch.withdrawals.write(connection, WITHDRAW_ENTRIES);
    }

    private void take(Connection connection, ReceivedEvent event) throws SQLException {
        switch (event.name()) {
            case "contest.contest-created.v1" -> create(connection, event);
            case "contest.contest-changed.v1" -> change(connection, event);
            case "contest.contest-opened.v1" -> setStatus(connection, event, "ENTRY_OPEN");
            case "contest.contest-cancelled.v1" -> setStatus(connection, event, "CANCELLED");
            case "contest.project-added.v1" -> addProject(connection, event);
            case "contest.entry-registered.v1" -> register(event);
            case "contest.entry-withdrawn.v1" -> withdrawals.add(event.uuid("entryId"), event.instant("withdrawnAt"));
            default -> {
                // Not about contests.
            }
        }
    }

    private void register(ReceivedEvent event) {
        entries.add(
                event.uuid("entryId"),
                event.uuid("projectId"),
                event.uuid("contestId"),
                event.uuid("organisationId"),
                event.uuid("memberId"),
                event.optionalUuid("memberOrganisationId").orElse(null),
                event.instant("registeredAt"));
    }

    private static void create(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                """
                INSERT INTO contest (contest_id, organisation_id, title, contest_class, year, opens_at, closes_at, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'DRAFT')""",
                event.uuid("contestId"),
                event.uuid("organisationId"),
                event.text("title"),
                event.text("contestClass"),
                Fields.integer(event, "year"),
                event.instant("opensAt"),
                event.instant("closesAt"));
    }

    private static void change(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                "UPDATE contest SET title = ?, opens_at = ?, closes_at = ? WHERE contest_id = ?",
                event.text("title"),
                event.instant("opensAt"),
                event.instant("closesAt"),
                event.uuid("contestId"));
    }

    private static void setStatus(Connection connection, ReceivedEvent event, String status) throws SQLException {
        UUID contest = event.uuid("contestId");
        Sql.run(connection, "UPDATE contest SET status = ? WHERE contest_id = ?", status, contest);
    }

    private static void addProject(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO project (project_id, contest_id, organisation_id, trade, title, capacity) VALUES (?, ?, ?, ?, ?, ?)",
                event.uuid("projectId"),
                event.uuid("contestId"),
                event.uuid("organisationId"),
                event.text("trade"),
                event.text("title"),
                Fields.optionalInteger(event, "capacity"));
    }
}
