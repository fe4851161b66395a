package org.guildhall.contest.common.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Views, or parts of them, as they were last computed: computed anew only once their fingerprint has moved, and by one of
 * those who ask at the same time.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class LastComputed<K, V> {

    private record Kept<V>(String fingerprint, V answer) {}

    private final Coalescing<K, V> coalescing = new Coalescing<>();
    private final Cache<K, Kept<V>> kept;

    /** @param size how many answers are kept */
    public LastComputed(int size) {
        this.kept = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** @param fingerprint read before; what was computed is at least as new */
    public V get(K key, String fingerprint, Supplier<V> computation) {
        Kept<V> present = kept.getIfPresent(key);
        if (present != null && present.fingerprint().equals(fingerprint)) {
            return present.answer();
        }
        return coalescing.get(key, () -> {
            V answer = computation.get();
            kept.put(key, new Kept<>(fingerprint, answer));
            return answer;
        });
    }
}
