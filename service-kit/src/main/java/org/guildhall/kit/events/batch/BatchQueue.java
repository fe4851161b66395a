package org.guildhall.kit.events.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Requests that wait, in their order, and when they are a batch: as soon as there are as many as are under way. With nothing under
 * way that is the first one, at once. Beside a commit it is when the next batch is no smaller than the one it would go beside: each
 * batch costs the same statements, whatever it holds, so that many small ones take from the processors what fewer and larger ones
 * would give back. Nobody waits longer than until what is under way has ended.
 *
 * @param <T> a request
 */
final class BatchQueue<T> {

    private final BatchSize size;
    private final Queue<T> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int underWay;

    BatchQueue(BatchSize size) {
        this.size = size;
    }

    /** False when too many are waiting. */
    boolean offer(T request) {
        lock.lock();
        try {
            boolean taken = waiting.size() < size.queue() && waiting.add(request);
            tell();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** The next batch; empty when there was none in that time. */
    List<T> take(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!isBatch() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return isBatch() ? remove(size.batch()) : List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is woken for nothing: requests come one by one. */
    private void tell() {
        if (isBatch()) {
            changed.signal();
        }
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

    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
