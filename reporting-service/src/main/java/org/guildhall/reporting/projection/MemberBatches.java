package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.reporting.rollup.RollUps;

/**
 * Members and their counters. A measured hot path: who joins is written without being read, in one multi-row insert for the
 * facts of a batch, one for their periods and one for the counters. Whoever was known before is counted as before, minus,
 * and as now, plus: so counters are what their facts say, whatever happened to a member.
 *
 * <p>Whom another cell took in counts there from that day on and here until then, in one transaction, and by the word of that
 * cell alone: what their former cell tells, whenever it is read, is counted before that day. So a member of whom two cells tell
 * is in one of them on every day, in whatever order it is read. An arrival waits for the batches under way, and those that come
 * wait for it, see {@link RollUps#begin}.
 *
 * <p>A fact is inserted without regard for conflicts: should a member join twice, the database refuses the second event and
 * it becomes a dead letter instead of a wrong figure.
 */
final class MemberBatches {

    private static final String JOINED = "membership.member-joined.v1";
    private static final String IMPORTED = "membership.member-imported.v1";
    private static final String ARRIVED = "membership.member-arrived.v1";
    private static final String UNDONE = "membership.member-import-undone.v1";
    private static final String STATUS = "membership.member-status-changed.v1";
    private static final String TRANSFERRED = "membership.member-transferred.v1";
    private static final String CORRECTED = "membership.member-corrected.v1";

    private static final Set<String> BEGINNINGS = Set.of(JOINED, IMPORTED, ARRIVED);
    private static final Set<String> CHANGES = Set.of(UNDONE, STATUS, TRANSFERRED, CORRECTED);

    private final Map<UUID, MemberLife> begun = new LinkedHashMap<>();
    private final Map<UUID, MemberLife> known = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> departures = new HashMap<>();
    private final MemberCounters counters = new MemberCounters();

    static void apply(Connection connection, List<ReceivedEvent> events, RollUps rollUps) throws SQLException {
        MemberBatches batch = new MemberBatches();
        batch.read(connection, events);
        if (!rollUps.areDeferred()) {
            batch.known.values().forEach(batch.counters::remove);
        }
        batch.departed(batch.known).forEach(MemberLife::forgetDeparture);
        events.forEach(batch::take);
        batch.depart(batch.begun);
        batch.depart(batch.known);
        batch.write(connection);
        if (!rollUps.areDeferred()) {
            batch.count(connection, rollUps);
        }
    }

    private void read(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Set<UUID> starting = new HashSet<>();
        Set<UUID> known = new HashSet<>();
        Map<UUID, LocalDate> formers = new HashMap<>();
        for (ReceivedEvent event : events) {
            if (BEGINNINGS.contains(event.name())) {
                starting.add(event.uuid("memberId"));
                if (event.name().equals(ARRIVED)) {
                    Fields fields = Fields.of(event);
                    LocalDate day = fields.day("validFrom");
                    fields.ids("formerMemberIds").forEach(former -> formers.merge(former, day, MemberBatches::earlier));
                }
            } else if (CHANGES.contains(event.name())) {
                known.add(event.uuid("memberId"));
                ownDeparture(event)
                        .ifPresent(day -> formers.merge(event.uuid("memberId"), day, MemberBatches::earlier));
            }
        }
        known.addAll(formers.keySet());
        known.removeAll(starting);
        MemberDepartureRows.write(connection, formers);
        MemberRows.find(connection, known).forEach(life -> this.known.put(life.member(), life));
        known.addAll(starting);
        departures.putAll(MemberDepartureRows.find(connection, known));
    }

    /** What their own cell says of where they went stays said, should somebody name them later on. */
    private static Optional<LocalDate> ownDeparture(ReceivedEvent event) {
        return event.name().equals(STATUS) && MemberLife.isAway(Fields.of(event).text("toStatus"))
                ? Optional.of(Fields.of(event).day("validFrom"))
                : Optional.empty();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<MemberLife> departed(Map<UUID, MemberLife> lives) {
        return standing(lives).stream()
                .filter(life -> departures.containsKey(life.member()))
                .toList();
    }

    private void depart(Map<UUID, MemberLife> lives) {
        departed(lives).forEach(life -> life.depart(departures.get(life.member())));
    }

    private void take(ReceivedEvent event) {
        Fields fields = Fields.of(event);
        switch (event.name()) {
            case JOINED -> begin(MemberLife.joined(fields));
            case IMPORTED -> begin(MemberLife.imported(fields));
            case ARRIVED -> begin(MemberLife.arrived(fields));
            case UNDONE -> life(event).undo();
            case STATUS ->
                life(event).changeStatus(fields.text("toStatus"), fields.text("reason"), fields.day("validFrom"));
            case TRANSFERRED ->
                life(event).transfer(fields.uuid("toOrganisationId"), fields.text("cause"), fields.day("validFrom"));
            case CORRECTED -> life(event).correct(MemberDimensions.of(fields));
            default -> {
                // Not about who is a member where.
            }
        }
    }

    private void begin(MemberLife life) {
        if (known.containsKey(life.member()) || begun.put(life.member(), life) != null) {
            throw new UnreadableEventException("a member joined twice");
        }
    }

    private MemberLife life(ReceivedEvent event) {
        UUID member = event.uuid("memberId");
        MemberLife life = begun.containsKey(member) ? begun.get(member) : known.get(member);
        if (life == null || life.isUndone()) {
            throw new UnreadableEventException(event.name() + ": the member never joined");
        }
        return life;
    }

    private void write(Connection connection) throws SQLException {
        MemberRows.insert(connection, standing(begun));
        MemberRows.update(connection, standing(known));
        MemberRows.delete(
                connection, known.values().stream().filter(MemberLife::isUndone).toList());
    }

    private void count(Connection connection, RollUps rollUps) throws SQLException {
        standing(begun).forEach(counters::add);
        standing(known).forEach(counters::add);
        List<MemberRows.Count> counts = counters.inOrder();
        MemberRows.count(
                connection,
                counts.stream().filter(count -> count.counted() != 0).toList());
        counts.forEach(count -> rollUps.add(count.cell(), count.counted()));
    }

    private static List<MemberLife> standing(Map<UUID, MemberLife> lives) {
        List<MemberLife> standing = new ArrayList<>(lives.values());
        standing.removeIf(MemberLife::isUndone);
        return standing;
    }
}
