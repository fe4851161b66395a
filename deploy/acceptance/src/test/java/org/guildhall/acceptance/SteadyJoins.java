package org.guildhall.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.acceptance.ServiceUnderTest.Answer;

/**
 * People who join at a fixed rate, whatever the service does. Each asks again, with the same key, while nobody is there or they are
 * asked to come back, and remembers the member that they were acknowledged as.
 */
final class SteadyJoins implements AutoCloseable {

    private static final int CLIENTS = 48;
    private static final int TICK_MILLIS = 20;
    private static final long PAUSE_MILLIS = 100;
    private static final int MOST_TRIES = 300;

    /** Ids as the service gave them. */
    final Set<String> members = ConcurrentHashMap.newKeySet();

    /** Answers that nobody should get. */
    final List<String> faults = new CopyOnWriteArrayList<>();

    private final Rotation membership;
    private final String joinToken;
    private final Workers workers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private final int perSecond;
    private long started;

    SteadyJoins(Rotation membership, String joinToken, Workers workers, int perSecond) {
        this.membership = membership;
        this.joinToken = joinToken;
        this.workers = workers;
        this.perSecond = perSecond;
    }

    SteadyJoins start() {
        started = System.nanoTime();
        clock.scheduleAtFixedRate(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    private void tick() {
        long due = (System.nanoTime() - started) * perSecond / TimeUnit.SECONDS.toNanos(1);
        while (begun.get() < due) {
            int index = begun.getAndIncrement();
            long since = System.nanoTime();
            clients.execute(() -> {
                join(index);
                slowest.accumulateAndGet(System.nanoTime() - since, Math::max);
            });
        }
    }

    private void join(int index) {
        Map<String, Object> worker = workers.request(index);
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Optional<Answer> answer = Union.join(membership.next(), joinToken, worker, "worker-" + index);
            if (answer.isPresent() && answer.get().status() == 201) {
                members.add(answer.get().body().at("/member/id").asText());
                return;
            }
            if (answer.isPresent() && !isAskedToComeBack(answer.get())) {
                faults.add(answer.get().status() + " " + answer.get().text());
                return;
            }
            if (tries == 1) {
                retried.incrementAndGet();
            }
            pause();
        }
        faults.add("worker " + index + " was never answered");
    }

    private static boolean isAskedToComeBack(Answer answer) {
        boolean when = !answer.header("retry-after").isEmpty();
        return answer.status() == 503 && when || KillableSuite.code(answer).equals("request-in-progress");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets those who have begun get to their end. */
    void stop() throws InterruptedException {
        clock.shutdown();
        clients.shutdown();
        if (!clients.awaitTermination(Surroundings.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            faults.add("some are waiting still");
        }
    }

    int begun() {
        return begun.get();
    }

    /** How many weren't served at once. */
    int retried() {
        return retried.get();
    }

    double slowestSeconds() {
        return slowest.get() / 1e9;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        clients.shutdownNow();
    }
}
