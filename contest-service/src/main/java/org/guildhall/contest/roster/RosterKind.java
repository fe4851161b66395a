package org.guildhall.contest.roster;

import static org.guildhall.contest.contest.contests.ContestState.ENTRY_OPEN;
import static org.guildhall.contest.contest.contests.ContestState.FINAL;
import static org.guildhall.contest.contest.contests.ContestState.MARKED;
import static org.guildhall.contest.contest.contests.ContestState.PUBLICITY;
import static org.guildhall.contest.contest.contests.ContestState.RUNNING;
import static org.guildhall.contest.roster.RosterColumn.AMOUNT;
import static org.guildhall.contest.roster.RosterColumn.CODE;
import static org.guildhall.contest.roster.RosterColumn.DOCUMENT;
import static org.guildhall.contest.roster.RosterColumn.HEADING;
import static org.guildhall.contest.roster.RosterColumn.HONOUR;
import static org.guildhall.contest.roster.RosterColumn.ISSUED_ON;
import static org.guildhall.contest.roster.RosterColumn.ISSUER;
import static org.guildhall.contest.roster.RosterColumn.MEDAL;
import static org.guildhall.contest.roster.RosterColumn.MOBILE;
import static org.guildhall.contest.roster.RosterColumn.NAME;
import static org.guildhall.contest.roster.RosterColumn.NUMBER;
import static org.guildhall.contest.roster.RosterColumn.ORGANISATION;
import static org.guildhall.contest.roster.RosterColumn.PRIZE;
import static org.guildhall.contest.roster.RosterColumn.PROJECT;
import static org.guildhall.contest.roster.RosterColumn.RANK;
import static org.guildhall.contest.roster.RosterColumn.SENTENCE;
import static org.guildhall.contest.roster.RosterColumn.SIGNATURE;
import static org.guildhall.contest.roster.RosterColumn.STATUS;
import static org.guildhall.contest.roster.RosterColumn.TEAM;
import static org.guildhall.contest.roster.RosterColumn.TOTAL;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.ContestState;

/** A kind of list: what stands on it, in which states of the contest there is one. None has a blind code on it. */
@Schema(description = "名单种类：参赛名单、签到表、成绩单、奖金发放表、证书内容 · kind of list")
enum RosterKind {
    START(
            Set.of(ENTRY_OPEN, RUNNING, MARKED, PUBLICITY, FINAL),
            true,
            List.of(NUMBER, PROJECT, TEAM, NAME, ORGANISATION, STATUS)),
    CHECK_IN(
            Set.of(ENTRY_OPEN, RUNNING),
            true,
            List.of(NUMBER, PROJECT, TEAM, NAME, DOCUMENT, MOBILE, ORGANISATION, STATUS, SIGNATURE)),
    RESULTS(
            Set.of(MARKED, PUBLICITY, FINAL),
            false,
            List.of(PROJECT, RANK, TEAM, NAME, ORGANISATION, TOTAL, MEDAL, PRIZE, HONOUR)),
    PAYMENTS(Set.of(FINAL), false, List.of(NUMBER, PROJECT, RANK, PRIZE, TEAM, NAME, ORGANISATION, AMOUNT, SIGNATURE)),
    CERTIFICATES(
            Set.of(FINAL),
            false,
            List.of(NUMBER, PROJECT, NAME, ORGANISATION, HEADING, SENTENCE, ISSUER, ISSUED_ON, CODE));

    private final Set<ContestState> states;
    private final boolean oneLineEach;
    private final List<RosterColumn> columns;

    RosterKind(Set<ContestState> states, boolean oneLineEach, List<RosterColumn> columns) {
        this.states = states;
        this.oneLineEach = oneLineEach;
        this.columns = columns;
    }

    boolean isDrawnIn(ContestState state) {
        return states.contains(state);
    }

    /** Whether each member of a team has a line of their own when it is printed. */
    boolean hasOneLineEach() {
        return oneLineEach;
    }

    List<RosterColumn> columns() {
        return columns;
    }
}
