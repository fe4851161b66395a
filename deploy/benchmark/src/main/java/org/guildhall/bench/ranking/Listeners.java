package org.guildhall.bench.ranking;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Many open streams of one public board, as plain sockets on one event loop. */
final class Listeners implements AutoCloseable {
    private static final int CONNECTING_AT_ONCE = 50;
    private static final int PATIENCE_SECONDS = 60;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final NetClient client = vertx.createNetClient(new NetClientOptions().setReconnectAttempts(3));
    private final URI stream;
    private final int count;
    private final AtomicInteger closed = new AtomicInteger();
    // All below belong to the event loop.
    private int snapshots;

    private Promise<Void> allJoined;
    private @Nullable Awaited awaited;

    /** A change on its way to everybody. */
    private static final class Awaited {
        private final String sign;
        private final long begin = System.nanoTime();
        private final Histogram delays;
        private final Promise<Void> everybody = Promise.promise();
        private int seen;

        Awaited(String sign, Histogram delays) {
            this.sign = sign;
            this.delays = delays;
        }
    }

    private Listeners(URI stream, int count) {
        this.stream = stream;
        this.count = count;
    }

    /** Returns when each has got its snapshot. */
    static Listeners join(URI stream, int count) throws InterruptedException {
        Listeners listeners = new Listeners(stream, count);
        Promise<Void> joined = Promise.promise();
        listeners.vertx.runOnContext(unused -> {
            listeners.allJoined = joined;
            for (int i = 0; i < CONNECTING_AT_ONCE; i++) {
                listeners.connect(i);
            }
        });
        listeners.await(joined.future(), "not every listener got its snapshot");
        return listeners;
    }

    private void connect(int number) {
        if (number >= count) {
            return;
        }
        client.connect(stream.getPort(), "127.0.0.1")
                .onSuccess(socket -> {
                    socket.handler(RecordParser.newDelimited("\n\n", event -> take(event.toString(), number)));
                    socket.closeHandler(unused -> closed.incrementAndGet());
                    ask(socket);
                })
                .onFailure(allJoined::tryFail);
    }

    private void ask(NetSocket socket) {
        socket.write("GET " + stream.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n");
    }

    private void take(String event, int number) {
        if (event.contains("event: snapshot")) {
            connect(number + CONNECTING_AT_ONCE);
            if (++snapshots == count) {
                allJoined.complete();
            }
        } else if (awaited != null && event.contains(awaited.sign)) {
            awaited.delays.recordValue((System.nanoTime() - awaited.begin) / 1000);
            if (++awaited.seen == count) {
                awaited.everybody.complete();
            }
        }
    }

    /**
     * Makes a change and waits until everybody has heard of it.
     *
     * @param sign what stands in the event that tells it
     * @param delays gets how long it took to each listener from before the change was sent, in microseconds
     */
    void hear(Runnable change, String sign, Histogram delays) throws InterruptedException {
        Promise<Promise<Void>> begun = Promise.promise();
        vertx.runOnContext(unused -> {
            awaited = new Awaited(sign, delays);
            begun.complete(awaited.everybody);
        });
        Future<Void> everybody = begun.future().compose(Promise::future);
        change.run();
        await(everybody, "not every listener heard of " + sign);
        if (closed.get() > 0) {
            throw new IllegalStateException(closed + " listeners were cut off");
        }
    }

    private void await(Future<Void> future, String otherwise) throws InterruptedException {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("%s of %d, %d were cut off".formatted(otherwise, count, closed.get()), e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
