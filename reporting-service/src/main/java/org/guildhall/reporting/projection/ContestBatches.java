package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Contests, projects and entries. Entries come in bursts and go in multi-row statements; the rest is rare. */
final class ContestBatches {

    private final List<ContestRows.Entry> entries = new ArrayList<>();
    private final List<ContestRows.Entrant> entrants = new ArrayList<>();
    private final List<ContestRows.Withdrawal> withdrawals = new ArrayList<>();
    private final Map<UUID, String> statuses = new TreeMap<>();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        ContestBatches batch = new ContestBatches();
        for (ReceivedEvent event : events) {
            batch.take(connection, event);
        }
        ContestRows.insertEntries(connection, batch.entries);
        ContestRows.insertEntrants(connection, batch.entrants);
        ContestRows.setStatuses(connection, batch.statuses);
        ContestRows.withdrawEntries(connection, batch.withdrawals);
    }

    private void take(Connection connection, ReceivedEvent event) throws SQLException {
        switch (event.name()) {
            case "contest.contest-created.v1" -> create(connection, event);
            case "contest.contest-changed.v1" -> change(connection, event);
            case "contest.contest-opened.v1" -> become(connection, event, "ENTRY_OPEN");
            case "contest.contest-started.v1" -> become(connection, event, "RUNNING");
            case "contest.contest-marked.v1" -> become(connection, event, "MARKED");
            case "contest.results-published.v1" -> become(connection, event, "PUBLICITY");
            case "contest.contest-finalised.v1" -> become(connection, event, "FINAL");
            case "contest.contest-cancelled.v1" -> become(connection, event, "CANCELLED");
            case "contest.project-added.v1" -> addProject(connection, event);
            case "contest.entry-registered.v1" -> register(event);
            case "contest.entry-status-changed.v1" -> statuses.put(event.uuid("entryId"), event.text("status"));
            case "contest.entry-withdrawn.v1" -> withdraw(event);
            default -> {
                // Not about contests.
            }
        }
    }

    private static void become(Connection connection, ReceivedEvent event, String status) throws SQLException {
        ContestRows.setStatus(connection, event.uuid("contestId"), status);
    }

    /** Older events name the member alone, or of a team the first one. */
    private void register(ReceivedEvent event) {
        Set<UUID> members = new TreeSet<>(Fields.of(event).ids("memberIds"));
        members.add(event.uuid("memberId"));
        members.forEach(member -> entrants.add(new ContestRows.Entrant(event.uuid("entryId"), member)));
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
                        Fields.of(event).optionalInteger("capacity").orElse(null),
                        Fields.of(event).optionalInteger("teamSize").orElse(1)));
    }
}
