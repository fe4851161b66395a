package org.guildhall.bench.enrolment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.guildhall.bench.enrolment.PreparedJoins.Join;

/** Posts joins over a number of kept connections, all on one event loop: cheap, for the services share the cores. */
final class JoinClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;

    JoinClient(String membership, int connections) {
        URI base = URI.create(membership);
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(base.getPort()),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Everything a load does is done on this one event loop. */
    Vertx vertx() {
        return vertx;
    }

    /** Returns the status, after the whole answer has come. */
    Future<Integer> post(Join join) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setURI(join.path())
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", join.idempotencyKey());
        return client.request(request)
                .compose(opened -> opened.send(join.body()))
                .compose(answer -> answer.body().map(body -> answer.statusCode()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
