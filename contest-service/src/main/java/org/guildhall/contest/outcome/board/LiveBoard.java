package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.live.LiveView;
import org.guildhall.kit.sql.Documents;

/** Boards as live views, for each audience its own. Only what the public sees is frozen; officers are told that it is. */
@ApplicationScoped
class LiveBoard implements LiveView<LiveBoard.Key, BoardView> {

    /** A board for an audience. */
    record Key(UUID contest, Audience audience) {
        boolean isPublic() {
            return audience == Audience.PUBLIC;
        }
    }

    private final BoardComposer composer;
    private final Fingerprints fingerprints;
    private final BoardState states;
    private final Documents documents;
    private final Clock clock;

    LiveBoard(BoardComposer composer, Fingerprints fingerprints, BoardState states, Documents documents, Clock clock) {
        this.composer = composer;
        this.fingerprints = fingerprints;
        this.states = states;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String fingerprint(Key key) {
        return fingerprints.of(key.contest());
    }

    @Override
    public void hold(Key key) {
        composer.hold(key.contest());
    }

    @Override
    public BoardView compose(Key key) {
        BoardView present = composer.compose(key.contest(), key.audience());
        boolean isToldFrozen = !key.isPublic() && states.of(key.contest()).isFrozen();
        return isToldFrozen ? present.frozenOne() : present;
    }

    @Override
    public Optional<BoardView> frozen(Key key) {
        return key.isPublic()
                ? Optional.ofNullable(states.of(key.contest()).frozenView())
                        .map(stored -> documents.read(stored, BoardView.class))
                : Optional.empty();
    }

    @Override
    public BoardView store(Key key, BoardView present) {
        BoardView frozen = present.frozenOne();
        states.freeze(key.contest(), clock.instant().truncatedTo(ChronoUnit.MICROS), documents.write(frozen));
        return frozen;
    }

    @Override
    public void discard(Key key) {
        states.release(key.contest());
    }

    @Override
    public Optional<?> delta(BoardView before, BoardView after) {
        return BoardDelta.between(before, after);
    }
}
