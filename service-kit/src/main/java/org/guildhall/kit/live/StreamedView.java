package org.guildhall.kit.live;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.guildhall.kit.problem.ProblemException;

/**
 * Something that is looked at while it moves. Whoever implements it says where views come from, each in a transaction of the
 * caller; {@link Streams} shows it live.
 *
 * @param <K> names one of the views
 * @param <V> what is shown of it
 */
public interface StreamedView<K, V> {

    /**
     * What moves when the view may have moved; far cheaper than the view.
     *
     * @throws ProblemException 404 where there is nothing to look at
     */
    String fingerprint(K key);

    /** The same for many at once, where one question is enough for all; those left out are asked for one by one. */
    default Map<K, String> fingerprints(Collection<K> keys) {
        return Map.of();
    }

    /** Keeps the view from being frozen until the transaction ends; many may hold it at once. */
    default void hold(K key) {}

    /** What may be seen now. */
    V read(K key);

    /** What is told to who has seen the first view and shall see the second; nothing if they are the same. */
    Optional<?> delta(V before, V after);
}
