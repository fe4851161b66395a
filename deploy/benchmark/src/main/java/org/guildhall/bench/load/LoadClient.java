package org.guildhall.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Makes calls over a number of kept connections, all on one event loop: cheap, for the services share the cores. */
final class LoadClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;

    LoadClient(String service, int connections) {
        URI base = URI.create(service);
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(base.getPort()),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Everything a load does is done on this one event loop. */
    Vertx vertx() {
        return vertx;
    }

    /** Returns the status, after the whole answer has come. */
    Future<Integer> send(Call call) {
        RequestOptions request = new RequestOptions()
                .setMethod(call.method())
                .setURI(call.path())
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Content-Type", "application/json");
        call.headers().forEach(request::putHeader);
        return client.request(request)
                .compose(opened -> opened.send(call.body()))
                .compose(answer -> answer.body().map(body -> answer.statusCode()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
