package org.guildhall.kit.warmup;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.time.Ids;

/** Calls of a service to itself: so many at a time, each followed by the next one, until all were made or the time is up. */
final class OwnCalls implements AutoCloseable {

    private static final int CLIENT_FAULT = 4;

    private final HttpClient client;
    private final int port;
    private final String token;
    private final List<WarmUpCall> calls;
    private final Ids ids;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger otherwise = new AtomicInteger();
    private volatile boolean over;

    /**
     * @param listening where the service listens; its certificate, which names other addresses, isn't looked at
     * @param calls in their order
     */
    OwnCalls(Vertx vertx, HttpServerOptions listening, int connections, String token, List<WarmUpCall> calls, Ids ids) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(connections)
                .setSsl(listening.isSsl())
                .setTrustAll(true)
                .setVerifyHost(false)
                .setConnectTimeout(1_000));
        this.port = listening.getPort();
        this.token = token;
        this.calls = calls;
        this.ids = ids;
    }

    void make(int connections, Duration atMost) throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            next(underWay);
        }
        boolean unused = underWay.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        over = true;
    }

    private void next(CountDownLatch underWay) {
        int number = over ? calls.size() : begun.getAndIncrement();
        if (number >= calls.size()) {
            underWay.countDown();
            return;
        }
        make(calls.get(number)).onComplete(answer -> {
            boolean isRefusal = answer.succeeded() && answer.result() / 100 == CLIENT_FAULT;
            (isRefusal ? refused : otherwise).incrementAndGet();
            next(underWay);
        });
    }

    private Future<Integer> make(WarmUpCall call) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(call.path().replace("{id}", ids.next().toString()))
                .putHeader("Content-Type", "application/json")
                .setTimeout(5_000);
        if (call.signedIn()) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(call.body())))
                .compose(OwnCalls::status);
    }

    private static Future<Integer> status(HttpClientResponse response) {
        return response.body().map(body -> response.statusCode());
    }

    /** How many were refused, as all shall be. */
    int refused() {
        return refused.get();
    }

    /** How many were answered otherwise, or not at all. */
    int otherwise() {
        return otherwise.get();
    }

    @Override
    public void close() {
        client.close();
    }
}
