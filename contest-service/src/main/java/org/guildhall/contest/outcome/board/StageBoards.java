package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.contest.common.live.LastComputed;

/**
 * The parts of boards as they were last computed. Of a contest with ten projects a saved mark moves one, and only that is
 * ranked anew; who asks for it meanwhile shares what began after they asked.
 */
@ApplicationScoped
class StageBoards {

    /** @param out whether results are out: then lines say whose they are */
    record Key(UUID stage, Audience audience, boolean out) {}

    /** What a board shows of a stage. */
    record StageBoard(int entries, int marked, List<BoardView.BoardRow> rows) {}

    private static final int KEPT = 100;

    private final LastComputed<Key, StageBoard> computed = new LastComputed<>(KEPT);

    /** @param fingerprint read before; what was computed is at least as new */
    StageBoard get(Key key, String fingerprint, Supplier<StageBoard> computation) {
        return computed.get(key, fingerprint, computation);
    }
}
