package org.guildhall.contest.contest.entry;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an entry stands. */
@Schema(description = "报名状态：候补、已报名、已签到、参赛、缺席、已退出、取消资格 · where an entry stands")
public enum EntryStatus {
    /** Waits for a place. */
    WAITLISTED,
    REGISTERED,
    /** Came. */
    CHECKED_IN,
    /** Was there when the contest started, and so is marked. */
    COMPETED,
    /** Did not come. */
    ABSENT,
    /** Given up; its place is free again. */
    WITHDRAWN,
    DISQUALIFIED;

    /** What may follow a status. */
    static final Map<EntryStatus, Set<EntryStatus>> TRANSITIONS = Map.of(
            WAITLISTED, Set.of(REGISTERED, WITHDRAWN, DISQUALIFIED),
            REGISTERED, Set.of(CHECKED_IN, COMPETED, ABSENT, WITHDRAWN, DISQUALIFIED),
            CHECKED_IN, Set.of(COMPETED, ABSENT, WITHDRAWN, DISQUALIFIED),
            COMPETED, Set.of(WITHDRAWN, DISQUALIFIED),
            ABSENT, Set.of(CHECKED_IN, DISQUALIFIED),
            WITHDRAWN, Set.of(),
            DISQUALIFIED, Set.of(COMPETED));

    /** Those who hold one of the project's places. */
    static final Set<EntryStatus> PLACED = Set.of(REGISTERED, CHECKED_IN, COMPETED, ABSENT);

    boolean mayBecome(EntryStatus next) {
        return TRANSITIONS.get(this).contains(next);
    }
}
