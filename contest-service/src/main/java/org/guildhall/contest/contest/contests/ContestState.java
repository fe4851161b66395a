package org.guildhall.contest.contest.contests;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.ProblemException;

/** Where a contest stands. */
@Schema(description = "竞赛状态：草稿、报名中、进行中、评分结束、公示中、已结束、已取消 · state of a contest")
public enum ContestState {
    /** Being prepared; only its organisers see it. */
    DRAFT,
    /** Members may enter while the entry window lasts. */
    ENTRY_OPEN,
    /** Entry is over; judges mark. */
    RUNNING,
    /** Marking is over and the ranking stands, seen by its officers alone. */
    MARKED,
    /** Published for objections (公示). */
    PUBLICITY,
    FINAL,
    CANCELLED;

    /** What may follow a state. Nothing published is cancelled: it stands, or is appealed against. */
    static final Map<ContestState, Set<ContestState>> TRANSITIONS = Map.of(
            DRAFT, Set.of(ENTRY_OPEN, CANCELLED),
            ENTRY_OPEN, Set.of(RUNNING, CANCELLED),
            RUNNING, Set.of(MARKED, CANCELLED),
            MARKED, Set.of(PUBLICITY, CANCELLED),
            PUBLICITY, Set.of(FINAL),
            FINAL, Set.of(),
            CANCELLED, Set.of());

    /** @throws ProblemException 409 unless the next state may follow this one */
    ContestState then(ContestState next) {
        if (!TRANSITIONS.get(this).contains(next)) {
            throw refused();
        }
        return next;
    }

    /** @throws ProblemException 409 in every other state */
    void requireOneOf(ContestState... permitted) {
        if (!Set.of(permitted).contains(this)) {
            throw refused();
        }
    }

    private ProblemException refused() {
        return ProblemException.of(409, "contest-state", this);
    }
}
