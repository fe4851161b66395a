package org.guildhall.contest.common.live;

import java.util.Optional;
import org.guildhall.kit.live.StreamedView;
import org.guildhall.kit.problem.ProblemException;

/**
 * Something that is looked at while it moves, and that can be frozen: then the public sees what it saw last until it is
 * released. Whoever implements it says where views come from; reading, freezing and releasing are the same for all, each in
 * a transaction of the caller.
 *
 * @param <K> names one of the views
 * @param <V> what is shown of it
 */
public interface LiveView<K, V> extends StreamedView<K, V> {

    /** The view as it is, without regard to what was frozen. */
    V compose(K key);

    /** What has been shown since the view was frozen; empty while it isn't, or not for who looks. */
    Optional<V> frozen(K key);

    /** Stores the view as the one that is shown from now on, and returns it marked as frozen. */
    V store(K key, V present);

    /** Forgets the stored view. */
    void discard(K key);

    @Override
    default V read(K key) {
        return frozen(key).orElseGet(() -> {
            V present = compose(key);
            // Whoever froze it while it was composed is seen.
            return frozen(key).orElse(present);
        });
    }

    /**
     * From the end of the transaction, which has locked the thing, on nothing public moves.
     *
     * @throws ProblemException 409 when it is frozen already
     */
    default V freeze(K key) {
        if (frozen(key).isPresent()) {
            throw ProblemException.of(409, "board-frozen");
        }
        return store(key, compose(key));
    }

    /**
     * Lets the view move again, in a transaction that has locked the thing.
     *
     * @throws ProblemException 409 unless it is frozen
     */
    default V release(K key) {
        if (frozen(key).isEmpty()) {
            throw ProblemException.of(409, "board-not-frozen");
        }
        discard(key);
        return compose(key);
    }
}
