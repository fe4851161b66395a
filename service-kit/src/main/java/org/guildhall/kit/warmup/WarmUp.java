package org.guildhall.kit.warmup;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.security.OwnIdentity;
import org.guildhall.kit.time.Ids;
import org.jboss.logging.Logger;

/**
 * Warms up, once the port is open and before the service says that it is ready: makes the calls of all features to itself, and
 * beside them practises what these don't get to. It ends in time whatever happens, and never keeps a service from being ready.
 */
@ApplicationScoped
class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    private final WarmUpSettings settings;
    private final List<WarmUpExercise> exercises;
    private final OwnIdentity own;
    private final Vertx vertx;
    private final Ids ids;
    private boolean begun;
    private volatile boolean done;

    WarmUp(WarmUpSettings settings, @All List<WarmUpExercise> exercises, OwnIdentity own, Vertx vertx, Ids ids) {
        this.settings = settings;
        this.exercises = exercises;
        this.own = own;
        this.vertx = vertx;
        this.ids = ids;
    }

    /** Whether nothing is left to do before the service is ready; not before its port is open. */
    boolean isDone() {
        return done;
    }

    void begin(@ObservesAsync HttpServerStart started) {
        begin(started.options());
    }

    void begin(@ObservesAsync HttpsServerStart started) {
        begin(started.options());
    }

    /** By the port that is open first, if there are two. */
    private synchronized void begin(HttpServerOptions listening) {
        if (begun) {
            return;
        }
        begun = true;
        if (!settings.enabled()) {
            done = true;
            return;
        }
        Thread thread = new Thread(() -> warmUp(listening), "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void warmUp(HttpServerOptions listening) {
        long begun = System.nanoTime();
        Thread practice = new Thread(this::practise, "warm-up-practice");
        practice.setDaemon(true);
        practice.start();
        try (OwnIdentity.Loan loan = own.borrow();
                OwnCalls calls = new OwnCalls(vertx, listening, settings.connections(), loan.token(), calls(), ids)) {
            calls.make(settings.connections(), settings.atMost());
            LOG.infof(
                    "Warmed up by %d calls in %d ms, %d of them not refused as they should be",
                    calls.refused() + calls.otherwise(),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                    calls.otherwise());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Not warmed up; the first who come may wait", e);
        } finally {
            done = true;
        }
    }

    private void practise() {
        try {
            while (!done) {
                exercises.forEach(WarmUpExercise::practise);
            }
        } catch (RuntimeException e) {
            LOG.warn("Warmed up in part; the first who come may wait", e);
        }
    }

    /** By turns, so that whatever the time allows is of all of them. */
    private List<WarmUpCall> calls() {
        List<WarmUpCall> calls = new ArrayList<>();
        List<WarmUpCall> left = exercises.stream()
                .flatMap(exercise -> exercise.calls().stream())
                .toList();
        for (int round = 0; !left.isEmpty(); round++) {
            int made = round;
            left = left.stream().filter(call -> call.times() > made).toList();
            calls.addAll(left);
        }
        return calls;
    }
}
