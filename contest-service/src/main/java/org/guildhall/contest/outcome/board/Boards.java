package org.guildhall.contest.outcome.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.entry.OwnEntries;
import org.guildhall.kit.live.LiveStreams;
import org.guildhall.kit.live.Streams;
import org.guildhall.kit.security.Admission;

/** The boards of contests for their two audiences, read and as streams, and the freeze that stands between them. */
@ApplicationScoped
class Boards {

    private final LiveBoard boards;
    private final Streams<LiveBoard.Key, BoardView> streams;
    private final ContestAccess contests;
    private final ContestSteps steps;
    private final Chronicle chronicle;
    private final OwnEntries own;

    Boards(
            LiveBoard boards,
            ContestAccess contests,
            ContestSteps steps,
            Chronicle chronicle,
            OwnEntries own,
            LiveStreams opened) {
        this.boards = boards;
        this.streams = opened.of(boards);
        this.contests = contests;
        this.steps = steps;
        this.chronicle = chronicle;
        this.own = own;
    }

    /** What everybody may see now, with the caller's own lines marked. */
    @Transactional
    BoardView read(UUID contest) {
        BoardView board = boards.read(open(contest));
        return board.marked(own.among(board.entries()));
    }

    /** What the contest's officers may see now. */
    @Transactional
    BoardView readInternal(UUID contest) {
        contests.readable(contest);
        return boards.read(internal(contest));
    }

    /** Opens the public stream on the response; the answer never ends by itself. */
    Uni<Void> stream(UUID contest, String lastEventId, HttpServerResponse response) {
        return streams.open(open(contest), lastEventId, response, Admission.OPEN);
    }

    /** The officers' stream. Its transaction ends before it begins: a stream has no end but that of the listener's right. */
    Uni<Void> streamInternal(UUID contest, String lastEventId, HttpServerResponse response) {
        Admission admission = QuarkusTransaction.joiningExisting().call(() -> contests.reading(contest));
        return streams.open(internal(contest), lastEventId, response, admission);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        streams.tend();
    }

    /** From the end of this on nothing public moves. */
    @Transactional
    BoardView freeze(UUID contest) {
        contests.lockRun(contest);
        BoardView frozen = boards.freeze(open(contest));
        chronicle.record(contest, "board-frozen", contest, Map.of());
        return frozen;
    }

    /** Published results that were hidden can be objected to from now on as long as if they were published now. */
    @Transactional
    BoardView release(UUID contest) {
        Contest held = contests.lockRun(contest);
        BoardView present = boards.release(open(contest));
        if (held.state() == ContestState.PUBLICITY) {
            steps.renewPublicity(held);
        }
        chronicle.record(contest, "board-released", contest, Map.of());
        return present;
    }

    private static LiveBoard.Key open(UUID contest) {
        return new LiveBoard.Key(contest, Audience.PUBLIC);
    }

    private static LiveBoard.Key internal(UUID contest) {
        return new LiveBoard.Key(contest, Audience.INTERNAL);
    }
}
