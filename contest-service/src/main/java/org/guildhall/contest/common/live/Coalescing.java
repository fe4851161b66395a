package org.guildhall.contest.common.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers who ask for the same thing at the same time share one computation that began after each of them asked. So
 * nobody gets anything older than their question, and a hundred questions cost two computations.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class Coalescing<K, V> {

    private final class Round {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final AtomicLong asked = new AtomicLong();
        private int waiting;
        private long answeredUpTo;
        private @Nullable V answer;

        V ask(Supplier<V> computation) {
            long question = asked.incrementAndGet();
            turn.lock();
            try {
                if (answeredUpTo < question) {
                    long upTo = asked.get();
                    answer = computation.get();
                    answeredUpTo = upTo;
                }
                return answer;
            } finally {
                turn.unlock();
            }
        }
    }

    private final Map<K, Round> rounds = new ConcurrentHashMap<>();

    public V get(K key, Supplier<V> computation) {
        Round round = rounds.compute(key, (unused, present) -> {
            Round joined = present == null ? new Round() : present;
            joined.waiting++;
            return joined;
        });
        try {
            return round.ask(computation);
        } finally {
            // The last one out takes the answer along: nothing is kept.
            rounds.compute(key, (unused, present) -> --round.waiting == 0 ? null : present);
        }
    }
}
