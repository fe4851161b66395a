package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.common.live.Channel;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.Documents;

/** The boards of contests for their two audiences, and the freeze that stands between them. */
@ApplicationScoped
class Boards {

    private final BoardComposer composer;
    private final Fingerprints fingerprints;
    private final BoardState states;
    private final ContestAccess contests;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Documents documents;
    private final Clock clock;

    Boards(
            BoardComposer composer,
            Fingerprints fingerprints,
            BoardState states,
            ContestAccess contests,
            Chronicle chronicle,
            Caller caller,
            Documents documents,
            Clock clock) {
        this.composer = composer;
        this.fingerprints = fingerprints;
        this.states = states;
        this.contests = contests;
        this.chronicle = chronicle;
        this.caller = caller;
        this.documents = documents;
        this.clock = clock;
    }

    /** What the audience may see now. */
    @Transactional
    BoardView read(UUID contest, Audience audience) {
        boolean isPublic = audience == Audience.PUBLIC;
        BoardState.Board before = states.of(contest);
        if (isPublic && before.isFrozen()) {
            return documents.read(before.frozenView(), BoardView.class);
        }
        // From here on nobody can freeze it until this is read; whoever did so just now is seen.
        BoardView live = composer.compose(contest, audience);
        BoardState.Board state = states.of(contest);
        if (!state.isFrozen()) {
            return live;
        }
        return isPublic ? documents.read(state.frozenView(), BoardView.class) : live.frozenOne();
    }

    /** What moves when the board may have moved. */
    @Transactional
    String fingerprint(UUID contest) {
        return fingerprints.of(contest);
    }

    /** Gives the channel the present board before the transaction ends: who freezes it waits until that was sent. */
    @Transactional
    void update(Channel<BoardView> channel, String fingerprint, UUID contest, Audience audience) {
        channel.update(fingerprint, read(contest, audience));
    }

    @Transactional
    void requireReadable(UUID contest) {
        contests.readable(contest);
    }

    /** From the end of this on nothing public moves. */
    @Transactional
    BoardView freeze(UUID contestId) {
        Contest contest = contests.lockRun(contestId);
        if (states.of(contestId).isFrozen()) {
            throw ProblemException.of(409, "board-frozen");
        }
        BoardView view = composer.compose(contestId, Audience.PUBLIC).frozenOne();
        states.freeze(contestId, clock.instant().truncatedTo(ChronoUnit.MICROS), documents.write(view));
        chronicle.record(contest.id(), "board-frozen", contestId, Map.of());
        return view;
    }

    @Transactional
    BoardView release(UUID contestId) {
        Contest contest = contests.lockRun(contestId);
        if (!states.of(contestId).isFrozen()) {
            throw ProblemException.of(409, "board-not-frozen");
        }
        states.release(contestId);
        chronicle.record(contest.id(), "board-released", contestId, Map.of());
        return composer.compose(contestId, Audience.PUBLIC);
    }
}
