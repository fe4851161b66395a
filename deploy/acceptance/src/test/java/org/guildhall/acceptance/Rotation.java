package org.guildhall.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The instances of a service as a cluster leads to them: whoever is ready when it last looked gets the next request. */
final class Rotation implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int STATUS_OF_SIGTERM = 143;

    private final List<ServiceUnderTest> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile List<ServiceUnderTest> ready;

    /** @param instances all ready */
    Rotation(List<ServiceUnderTest> instances) {
        this.instances = new CopyOnWriteArrayList<>(instances);
        this.ready = List.copyOf(instances);
        Thread looking = new Thread(this::look, "rotation");
        looking.setDaemon(true);
        looking.start();
    }

    private void look() {
        try {
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                ready = instances.stream().filter(Rotation::isReady).toList();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(ServiceUnderTest instance) {
        return instance.readiness().filter(answer -> answer.status() == 200).isPresent();
    }

    /** Any of them, if none is ready. */
    ServiceUnderTest next() {
        List<ServiceUnderTest> candidates = ready.isEmpty() ? instances : ready;
        return candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size()));
    }

    int size() {
        return instances.size();
    }

    ServiceUnderTest instance(int number) {
        return instances.get(number);
    }

    /** One more that serves, then one less, as rollouts go; returns when the former has ended as it should. */
    ServiceUnderTest replace(int number, Supplier<ServiceUnderTest> launch) {
        ServiceUnderTest started = launch.get().awaitReady();
        instances.add(started);
        ServiceUnderTest former = instances.get(number);
        former.askToStop();
        int status = former.awaitEnd();
        instances.remove(number);
        if (status != STATUS_OF_SIGTERM) {
            throw new IllegalStateException("ended with " + status + ": " + former.log);
        }
        return started;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
