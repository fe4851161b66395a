package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/**
 * Numbers of which one moves whenever a board moves; far cheaper to read than the board. Read before what they stand for:
 * then that is at least as new as they are.
 */
@ApplicationScoped
class Fingerprints {

    private final BoardQueries queries;
    private final Clock clock;

    Fingerprints(BoardQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Of the whole board. */
    String of(UUID contest) {
        String own = queries.fingerprint(contest, clock.instant()).orElseThrow(ProblemException::notFound);
        return own + ofStages(contest);
    }

    /** Of each stage's part. */
    Map<UUID, String> ofStages(UUID contest) {
        return queries.fingerprints(contest);
    }
}
