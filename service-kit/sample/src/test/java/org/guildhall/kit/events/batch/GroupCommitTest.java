package org.guildhall.kit.events.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guildhall.kit.events.batch.BatchWork.Outcome;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class GroupCommitTest {

    private static final RuntimeException BUSY = new IllegalStateException("busy");

    @Inject
    GroupCommits commits;

    @Inject
    Database database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Test
    void writesTheNextBatchWhileTheOneBeforeCommits() throws Exception {
        CountDownLatch nextWritten = new CountDownLatch(1);
        AtomicInteger statusAfterFirst = new AtomicInteger(Status.STATUS_UNKNOWN);
        GroupCommit<Integer, Integer> commit = commits.open("overlapping", new BatchSize(10, 1), BUSY, requests -> {
            if (requests.contains(1)) {
                transaction.registerInterposedSynchronization(new Commit(nextWritten, statusAfterFirst));
            } else {
                nextWritten.countDown();
            }
            return echo(requests);
        });
        CompletableFuture<Integer> first = commit.submit(1).toCompletableFuture();
        CompletableFuture<Integer> next = commit.submit(2).toCompletableFuture();
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(statusAfterFirst).hasValue(Status.STATUS_COMMITTED);
    }

    /** A commit that takes until the next batch is written; it fails if that doesn't happen. */
    private record Commit(CountDownLatch nextWritten, AtomicInteger statusAfterwards) implements Synchronization {

        @Override
        public void beforeCompletion() {
            try {
                if (!nextWritten.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the next batch waits for this commit");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            statusAfterwards.set(status);
        }
    }

    @Test
    void writesOneBatchAtATime() throws Exception {
        AtomicInteger writing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        GroupCommit<Integer, Integer> commit = commits.open("one-by-one", new BatchSize(1_000, 3), BUSY, requests -> {
            most.accumulateAndGet(writing.incrementAndGet(), Math::max);
            Thread.yield();
            writing.decrementAndGet();
            return echo(requests);
        });
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 600)
                .mapToObj(request -> commit.submit(request).toCompletableFuture())
                .toList();
        for (int request = 0; request < answers.size(); request++) {
            assertThat(answers.get(request).get(20, TimeUnit.SECONDS)).isEqualTo(request);
        }
        assertThat(most).hasValue(1);
    }

    /** Three small batches beside each other would cost three times what one does. */
    @Test
    void waitsUntilAsManyWaitAsAreUnderWay() throws Exception {
        List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch committing = new CountDownLatch(2);
        CountDownLatch third = new CountDownLatch(1);
        GroupCommit<Integer, Integer> commit = commits.open("alike", new BatchSize(10, 10), BUSY, requests -> {
            written.add(requests);
            if (requests.contains(1) || requests.contains(2)) {
                transaction.registerInterposedSynchronization(new Held(committing, third));
            } else {
                third.countDown();
            }
            return echo(requests);
        });
        CompletableFuture<Integer> first = commit.submit(1).toCompletableFuture();
        await().until(() -> committing.getCount() == 1);
        CompletableFuture<Integer> second = commit.submit(2).toCompletableFuture();
        assertThat(committing.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Integer> early = commit.submit(3).toCompletableFuture();
        CompletableFuture<Integer> late = commit.submit(4).toCompletableFuture();
        for (CompletableFuture<Integer> answer : List.of(first, second, early, late)) {
            answer.get(20, TimeUnit.SECONDS);
        }
        assertThat(written).containsExactly(List.of(1), List.of(2), List.of(3, 4));
    }

    /** Nobody waits for company that doesn't come. */
    @Test
    void aLoneRequestBeginsWhenWhatIsUnderWayHasEnded() throws Exception {
        CountDownLatch committing = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(1);
        GroupCommit<Integer, Integer> commit = commits.open("lone", new BatchSize(10, 10), BUSY, requests -> {
            if (requests.contains(1) || requests.contains(2)) {
                transaction.registerInterposedSynchronization(new Held(committing, ended));
            }
            return echo(requests);
        });
        commit.submit(1);
        await().until(() -> committing.getCount() == 1);
        commit.submit(2);
        assertThat(committing.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Integer> lone = commit.submit(3).toCompletableFuture();
        ended.countDown();
        assertThat(lone.get(20, TimeUnit.SECONDS)).isEqualTo(3);
    }

    /** A commit that tells that it has begun, and takes until it may end. */
    private record Held(CountDownLatch begun, CountDownLatch end) implements Synchronization {

        @Override
        public void beforeCompletion() {
            begun.countDown();
            try {
                if (!end.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nothing ends this commit");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Its callers tell.
        }
    }

    /** Silence behind it, so that nothing but the batch itself hurries anybody. */
    @Test
    void answersTheNeighboursOfARefusedValueSoon() throws Exception {
        int poisoned = 57;
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        GroupCommit<Integer, Integer> commit = commits.open("poisoned", new BatchSize(1_000, 100), BUSY, requests -> {
            if (requests.contains(-1)) {
                waitFor(held);
            }
            written.incrementAndGet();
            requests.stream()
                    .filter(request -> request == poisoned)
                    .forEach(request -> database.find("SELECT 'no number'::integer", row -> true));
            return echo(requests);
        });
        CompletableFuture<Integer> before = commit.submit(-1).toCompletableFuture();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 100)
                .mapToObj(request -> commit.submit(request).toCompletableFuture())
                .toList();
        held.countDown();
        before.get(20, TimeUnit.SECONDS);
        long begin = System.nanoTime();
        for (int request = 0; request < answers.size(); request++) {
            if (request == poisoned) {
                assertThatThrownBy(() -> answers.get(poisoned).get(2, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(UnavailableException.class);
            } else {
                assertThat(answers.get(request).get(2, TimeUnit.SECONDS)).isEqualTo(request);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        // Halves of halves, and not each by itself.
        assertThat(written.get()).isLessThan(20);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody lets it go on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Either refused at once or answered: nobody waits for a writer that has gone. */
    @Test
    void answersOrRefusesWhoeverComesWhileItStops() throws Exception {
        for (int round = 0; round < 20; round++) {
            GroupCommit<Integer, Integer> commit = new GroupCommit<>(
                    "stopping",
                    new BatchSize(10_000, 100),
                    GroupCommitTest::echo,
                    BUSY,
                    new SimpleMeterRegistry(),
                    "test");
            commit.start();
            CompletableFuture<List<CompletableFuture<Integer>>> sent = CompletableFuture.supplyAsync(() -> {
                List<CompletableFuture<Integer>> accepted = new ArrayList<>();
                try {
                    for (int request = 0; request < 5_000; request++) {
                        accepted.add(commit.submit(request).toCompletableFuture());
                    }
                } catch (IllegalStateException busy) {
                    assertThat(busy).isSameAs(BUSY);
                }
                return accepted;
            });
            commit.stop();
            for (CompletableFuture<Integer> answer : sent.get(20, TimeUnit.SECONDS)) {
                answer.get(5, TimeUnit.SECONDS);
            }
        }
    }

    private static List<Outcome<Integer>> echo(List<Integer> requests) {
        return requests.stream().map(Outcome::of).toList();
    }
}
