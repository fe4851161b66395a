package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Contests, projects and entries. Entries come in bursts and go in multi-row statements; the rest is rare. */
final class ContestBatches {

    private final List<ContestRows.Entry> entries = new ArrayList<>();
    private final List<ContestRows.Withdrawal> withdrawals = new ArrayList<>();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        ContestBatches batch = new ContestBatches();
        for (ReceivedEvent event : events) {
            batch.take(connection, event);
        }
        ContestRows.insertEntries(connection, batch.entries);
        ContestRows.withdrawEntries(connection, batch.withdrawals);
    }

    private void take(Connection connection, ReceivedEvent event) throws SQLException {
        switch (event.name()) {
            case "contest.contest-created.v1" -> create(connection, event);
            case "contest.contest-changed.v1" -> change(connection, event);
            case "contest.contest-opened.v1" ->
                ContestRows.setStatus(connection, event.uuid("contestId"), "ENTRY_OPEN");
            case "contest.contest-cancelled.v1" ->
                ContestRows.setStatus(connection, event.uuid("contestId"), "CANCELLED");
            case "contest.project-added.v1" -> addProject(connection, event);
            case "contest.entry-registered.v1" -> register(event);
            case "contest.entry-withdrawn.v1" -> withdraw(event);
            default -> {
                // Not about contests.
            }
        }
    }

    private void register(ReceivedEvent event) {
        entries.add(new ContestRows.Entry(
                event.uuid("entryId"),
                event.uuid("projectId"),
                event.uuid("contestId"),
                event.uuid("organisationId"),
                event.uuid("memberId"),
                event.optionalUuid("memberOrganisationId").orElse(null),
                event.instant("registeredAt")));
    }

    private void withdraw(ReceivedEvent event) {
        withdrawals.add(new ContestRows.Withdrawal(event.uuid("entryId"), event.instant("withdrawnAt")));
    }

    private static void create(Connection connection, ReceivedEvent event) throws SQLException {
        ContestRows.create(
                connection,
                new ContestRows.Contest(
                        event.uuid("contestId"),
                        event.uuid("organisationId"),
                        event.text("title"),
                        event.text("contestClass"),
                        Fields.of(event).integer("year"),
                        event.instant("opensAt"),
                        event.instant("closesAt")));
    }

    private static void change(Connection connection, ReceivedEvent event) throws SQLException {
        ContestRows.change(
                connection,
                event.uuid("contestId"),
                event.text("title"),
                event.instant("opensAt"),
                event.instant("closesAt"));
    }

    private static void addProject(Connection connection, ReceivedEvent event) throws SQLException {
        ContestRows.addProject(
                connection,
                new ContestRows.Project(
                        event.uuid("projectId"),
                        event.uuid("contestId"),
                        event.uuid("organisationId"),
                        event.text("trade"),
                        event.text("title"),
                        Fields.of(event).optionalInteger("capacity").orElse(null)));
    }
}
