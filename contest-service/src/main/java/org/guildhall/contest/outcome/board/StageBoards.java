package org.guildhall.contest.outcome.board;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.contest.common.live.Coalescing;

/**
 * The parts of boards as they were last computed. Of a contest with ten projects a saved mark moves one, and only that is
 * ranked anew; who asks for it meanwhile shares what began after he asked.
 */
@Singleton
class StageBoards {

    /** @param out whether results are out: then lines say whose they are */
    record Key(UUID stage, Audience audience, boolean out) {}

    /** What a board shows of a stage. */
    record StageBoard(int entries, int marked, List<BoardView.BoardRow> rows) {}

    private record Kept(String fingerprint, StageBoard board) {}

    private static final int KEPT = 100;

    private final Coalescing<Key, StageBoard> coalescing = new Coalescing<>();
    private final Map<Key, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > KEPT;
        }
    });

    /** @param fingerprint read before; what was computed is at least as new */
    StageBoard get(Key key, String fingerprint, Supplier<StageBoard> computation) {
        Kept present = kept.get(key);
        if (present != null && present.fingerprint().equals(fingerprint)) {
            return present.board();
        }
        return coalescing.get(key, () -> {
            StageBoard board = computation.get();
            kept.put(key, new Kept(fingerprint, board));
            return board;
        });
    }
}
