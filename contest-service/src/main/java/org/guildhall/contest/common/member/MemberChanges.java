package org.guildhall.contest.common.member;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** What a batch of events changes about members: of each kind the last counts, so each is written once. */
final class MemberChanges {

    private static final String JOINED = "membership.member-joined.v1";
    private static final String IMPORTED = "membership.member-imported.v1";
    private static final String ARRIVED = "membership.member-arrived.v1";
    private static final String UNDONE = "membership.member-import-undone.v1";
    private static final String STATUS = "membership.member-status-changed.v1";
    private static final String TRANSFERRED = "membership.member-transferred.v1";
    private static final String CORRECTED = "membership.member-corrected.v1";
    private static final String ACTIVATED = "membership.member-activated.v1";
    private static final String ATTAINED = "membership.member-skill-changed.v1";
    private static final String ERASED = "membership.member-erased.v1";

    static final Set<String> HEARD =
            Set.of(JOINED, IMPORTED, ARRIVED, UNDONE, STATUS, TRANSFERRED, CORRECTED, ACTIVATED, ATTAINED, ERASED);

    private final List<ReceivedEvent> begun = new ArrayList<>();
    private final Map<UUID, Boolean> live = new LinkedHashMap<>();
    private final Map<UUID, UUID> moved = new LinkedHashMap<>();
    private final Map<UUID, ReceivedEvent> corrected = new LinkedHashMap<>();
    private final Map<UUID, ReceivedEvent> activated = new LinkedHashMap<>();
    private final Map<UUID, ReceivedEvent> attained = new LinkedHashMap<>();
    private final Set<UUID> erased = new LinkedHashSet<>();
    private final List<SkillsAssessed.Assessment> assessments = new ArrayList<>();

    void take(ReceivedEvent event) {
        switch (event.name()) {
            case JOINED -> begun.add(event);
            case IMPORTED, ARRIVED -> {
                begun.add(event);
                live.put(event.uuid("memberId"), LiveStatuses.include(event.text("status")));
            }
            // Whoever never joined is no member. What they entered stands, so they stay known.
            case UNDONE -> live.put(event.uuid("memberId"), false);
            case STATUS -> live.put(event.uuid("memberId"), LiveStatuses.include(event.text("toStatus")));
            case TRANSFERRED -> moved.put(event.uuid("memberId"), event.uuid("toOrganisationId"));
            case CORRECTED -> corrected.put(event.uuid("memberId"), event);
            case ACTIVATED -> activated.put(event.uuid("memberId"), event);
            case ATTAINED -> attain(event);
            case ERASED -> erased.add(event.uuid("memberId"));
            default -> {
                // Not about a member.
            }
        }
    }

    /** Levels are an open list over there: one this service doesn't know leaves the member where they were. */
    private void attain(ReceivedEvent event) {
        SkillLevel.of(event.text("level")).ifPresent(level -> {
            attained.put(event.uuid("memberId"), event);
            if (event.text("source").equals("ASSESSMENT")) {
                assessments.add(SkillsAssessed.Assessment.of(event, level));
            }
        });
    }

    SkillsAssessed assessed() {
        return new SkillsAssessed(assessments);
    }

    MembersErased erased() {
        return new MembersErased(List.copyOf(erased));
    }

    void write(Connection connection, MemberRows members) throws SQLException {
        members.begin(connection, begun);
        members.setLive(connection, live.entrySet());
        members.move(connection, moved.entrySet());
        members.correct(connection, corrected.values());
        members.activate(connection, activated.values());
        members.attain(connection, attained.values());
        members.erase(connection, erased);
    }
}
