package org.guildhall.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/**
 * A membership as events tell of it, one after the other. A change counts from the day it is valid from, yet never from
 * before the one it follows: that is why no figure is ever negative.
 */
final class MemberLife {

    static final String ACTIVE = "ACTIVE";
    static final String RETAINED = "RETAINED";

    /** The status of who was taken in by another cell. */
    private static final String MOVED_AWAY = "MOVED_AWAY";

    /** The reason of a change that takes back the act before it. */
    private static final String MISTAKE = "MISTAKE";

    /** Whoever has another status is no member any more, and left by it. */
    private static final Set<String> LIVE = Set.of(ACTIVE, RETAINED);

    private final UUID member;
    private final Origin origin;
    private final List<MemberPeriod> periods;
    private String status;
    private MemberDimensions dimensions;
    private boolean undone;

    /**
     * How somebody came to be a member.
     *
     * @param session the recruitment session, if it was in one
     * @param joinedOn day of joining, which never changes
     * @param memberSince when who joins again first joined
     * @param joinedAt at what time; null for who was imported, or joined before this was kept
     */
    record Origin(
            @Nullable UUID session,
            LocalDate joinedOn,
            @Nullable LocalDate memberSince,
            @Nullable Instant joinedAt) {}

    /** One that is known already. */
    MemberLife(UUID member, Origin origin, String status, MemberDimensions dimensions, List<MemberPeriod> periods) {
        this.member = member;
        this.origin = origin;
        this.status = status;
        this.dimensions = dimensions;
        this.periods = new ArrayList<>(periods);
    }

    static MemberLife joined(Fields event) {
        Origin origin = new Origin(
                event.optionalUuid("sessionId").orElse(null),
                event.day("joinedOn"),
                event.optionalDay("memberSince").orElse(null),
                event.optionalInstant("joinedAt").orElse(null));
        return begun(event, origin, ACTIVE, Flow.JOINED);
    }

    static MemberLife imported(Fields event) {
        Origin origin = new Origin(
                null, event.day("joinedOn"), event.optionalDay("memberSince").orElse(null), null);
        String status = event.text("status");
        MemberLife life = begun(event, origin, LIVE.contains(status) ? status : ACTIVE, Flow.IMPORTED);
        life.changeStatus(status, "", origin.joinedOn());
        return life;
    }

    /** Taken in from another cell: a member since they joined there, and here from the day of their coming on. */
    static MemberLife arrived(Fields event) {
        Origin origin = new Origin(
                null, event.day("joinedOn"), event.optionalDay("memberSince").orElse(null), null);
        String status = event.text("status");
        return begun(
                event, origin, LIVE.contains(status) ? status : ACTIVE, Flow.IN + Flow.CELL, event.day("validFrom"));
    }

    private static MemberLife begun(Fields event, Origin origin, String status, String flow) {
        return begun(event, origin, status, flow, origin.joinedOn());
    }

    private static MemberLife begun(Fields event, Origin origin, String status, String flow, LocalDate from) {
        MemberPeriod first = MemberPeriod.first(event.uuid("organisationId"), status, from, flow);
        return new MemberLife(event.uuid("memberId"), origin, status, MemberDimensions.of(event), List.of(first));
    }

    UUID member() {
        return member;
    }

    Origin origin() {
        return origin;
    }

    String status() {
        return status;
    }

    MemberDimensions dimensions() {
        return dimensions;
    }

    List<MemberPeriod> periods() {
        return List.copyOf(periods);
    }

    /** Where they are a member, or were last. */
    UUID organisation() {
        return last().organisation();
    }

    @Nullable LocalDate leftOn() {
        return last().until();
    }

    /** Whether it never was. */
    boolean isUndone() {
        return undone;
    }

    /**
     * An end that is taken back or put otherwise is none; only then the new status begins. A status that was recorded by
     * mistake never began, so what comes next may hold from an earlier day.
     */
    void changeStatus(String to, String reason, LocalDate validFrom) {
        if (reason.equals(MISTAKE) && leftOn() == null && last().began(Flow.STATUS)) {
            periods.remove(periods.size() - 1);
        }
        replaceLast(last().lasting());
        if (LIVE.contains(to)) {
            if (!last().status().equals(to)) {
                goOn(organisation(), to, validFrom, Flow.STATUS, Flow.STATUS);
            }
        } else {
            end(validFrom, isAway(to) ? Flow.OUT + Flow.CELL : Flow.LEFT + to);
        }
        status = to;
    }

    /** Whether a status is that of who was taken in by another cell. */
    static boolean isAway(String status) {
        return status.equals(MOVED_AWAY);
    }

    /** In one step, so that on every day they are a member in one organisation, and in no two. */
    void transfer(UUID to, String cause, LocalDate validFrom) {
        if (leftOn() != null) {
            throw new UnreadableEventException("member-transferred: is no member any more");
        }
        goOn(to, last().status(), validFrom, Flow.OUT + cause, Flow.IN + cause);
    }

    void correct(MemberDimensions corrected) {
        dimensions = corrected;
    }

    /**
     * Another cell has taken them in: by its word alone no day from then on counts here, whatever else is told of them, before or
     * after. To be said again after each change.
     */
    void depart(LocalDate on) {
        periods.replaceAll(period -> period.before(on));
        replaceLast(last().endedOn(on, Flow.OUT + Flow.CELL));
        status = MOVED_AWAY;
    }

    /** As if nobody had taken them in, so that what happened before and is told only now can follow. */
    void forgetDeparture() {
        replaceLast(last().lasting());
        status = last().status();
    }

    void undo() {
        undone = true;
    }

    private void goOn(UUID organisation, String as, LocalDate validFrom, String ended, String begun) {
        MemberPeriod before = last();
        LocalDate day = end(validFrom, ended);
        periods.add(before.next(organisation, as, day, begun));
    }

    private LocalDate end(LocalDate validFrom, String flow) {
        LocalDate day = validFrom.isBefore(last().from()) ? last().from() : validFrom;
        replaceLast(last().endedOn(day, flow));
        return day;
    }

    private MemberPeriod last() {
        return periods.get(periods.size() - 1);
    }

    private void replaceLast(MemberPeriod period) {
        periods.set(periods.size() - 1, period);
    }
}
