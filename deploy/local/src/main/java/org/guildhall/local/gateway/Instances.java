package org.guildhall.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Leads calls to the instances of a server in turn, and past one that lets nobody in, before anything was said to it. */
final class Instances implements BiFunction<HttpServerRequest, HttpClient, Future<HttpClientRequest>> {
    private final List<SocketAddress> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    Instances(String host, List<Integer> ports) {
        addresses = ports.stream()
                .map(port -> SocketAddress.inetSocketAddress(port, host))
                .toList();
    }

    @Override
    public Future<HttpClientRequest> apply(HttpServerRequest asked, HttpClient client) {
        return connect(client, Math.floorMod(turn.getAndIncrement(), addresses.size()), addresses.size());
    }

    private Future<HttpClientRequest> connect(HttpClient client, int index, int left) {
        SocketAddress address = addresses.get(index);
        Future<HttpClientRequest> connected = client.request(new RequestOptions().setServer(address));
        return left == 1
                ? connected
                : connected.recover(refused -> connect(client, (index + 1) % addresses.size(), left - 1));
    }
}
