package org.guildhall.kit.events.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait, in their order, and when they are a batch: as soon as there are as many as are under way. With nothing under
 * way that is the first one, at once. Beside a commit it is when the next batch is no smaller than the one it would go beside: each
 * batch costs the same statements, whatever it holds, so that many small ones take from the processors what fewer and larger ones
 * would give back. Nobody waits longer than until what is under way has ended.
 *
 * <p>With a batch comes the turn to write, which one has at a time. Nobody has it who waits for a batch, so whoever gave it away
 * and needs it again gets it as soon as it is free, before any further batch.
 *
 * @param <T> a request
 */
final class BatchQueue<T> {

    private final BatchSize size;
    private final Queue<T> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition batchReady = lock.newCondition();
    private final Condition turnFree = lock.newCondition();
    private int underWay;
    private int returning;
    private boolean closed;
    private @Nullable Thread writing;

    BatchQueue(BatchSize size) {
        this.size = size;
    }

    /** False when too many are waiting, or none is taken any more. */
    boolean offer(T request) {
        lock.lock();
        try {
            boolean taken = !closed && waiting.size() < size.queue() && waiting.add(request);
            tell();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** The next batch, and the turn to write it; empty, and no turn, when there was none in that time. */
    List<T> take(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!mayBegin() && left > 0) {
                left = batchReady.awaitNanos(left);
            }
            if (!mayBegin()) {
                return List.of();
            }
            writing = Thread.currentThread();
            return remove(size.batch());
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the turn, unless this thread has it. */
    void takeTurn() {
        lock.lock();
        try {
            returning++;
            while (writing != null && writing != Thread.currentThread()) {
                turnFree.awaitUninterruptibly();
            }
            returning--;
            writing = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    /** Lets others write, if this thread had the turn. */
    void giveTurn() {
        lock.lock();
        try {
            if (writing == Thread.currentThread()) {
                writing = null;
                tell();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is woken for nothing: requests come one by one. */
    private void tell() {
        if (writing == null && returning > 0) {
            turnFree.signal();
        } else if (mayBegin()) {
            batchReady.signal();
        }
    }

    private boolean mayBegin() {
        return writing == null && returning == 0 && isBatch();
    }

    private boolean isBatch() {
        return !waiting.isEmpty() && waiting.size() >= Math.min(underWay, size.batch());
    }

    private List<T> remove(int atMost) {
        List<T> batch = new ArrayList<>(Math.min(atMost, waiting.size()));
        while (batch.size() < atMost && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** How many wait. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** So many requests more are under way: less than nought when their transaction has ended. */
    void underWay(int requests) {
        lock.lock();
        try {
            underWay += requests;
            tell();
        } finally {
            lock.unlock();
        }
    }

    /** All that wait; none does any more. */
    List<T> removeAll() {
        lock.lock();
        try {
            return remove(Integer.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    /** Takes no request from here on. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is closed and nobody waits any more. */
    boolean isDone() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
