package org.guildhall.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one address of the suite: leads what comes below a prefix to its server, and shows the pages at the root if no server does. Whatever comes
 * is passed on as it comes, uploads, downloads and streams of events, none of which it holds as a whole, compressed by its
 * server or not at all; the pages it compresses itself.
 */
public final class Gateway implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /** Each listener of a stream keeps one. */
    private static final int MOST_CONNECTIONS = 20_000;

    /** The servers close what was idle for a minute: a connection that may be closing is no longer used. */
    private static final int KEPT_SECONDS = 30;

    /** What the servers take, and answer with a problem when it is too much for them. */
    private static final int LONGEST_FIRST_LINE = 32_768;

    private static final int LARGEST_HEAD = 64 << 10;

    private final Vertx vertx;
    private final Map<String, String> leads;

    private Gateway(Vertx vertx, Map<String, String> leads) {
        this.vertx = vertx;
        this.leads = leads;
    }

    /**
     * Opens the door.
     *
     * @param temporary where files of the pages are put while it is open
     * @throws IllegalStateException if the port can't be had
     */
    public static Gateway start(int port, List<Upstream> upstreams, Path temporary) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(new FileSystemOptions().setFileCacheDir(temporary.toString())));
        Map<String, String> leads = new ConcurrentHashMap<>();
        Map<String, HttpProxy> proxies = proxies(vertx, upstreams);
        HttpProxy elsewhere = proxies.remove("");
        Handler<HttpServerRequest> pages = elsewhere == null ? new FrontPages(vertx) : elsewhere;
        Handler<HttpServerRequest> door = door(leads, proxies, pages);
        try {
            vertx.createHttpServer(serverOptions())
                    .requestHandler(door)
                    .listen(port, LOOPBACK)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            vertx.close();
            throw new IllegalStateException(
                    "cannot open the gateway: " + e.getCause().getMessage(), e);
        }
        return new Gateway(vertx, leads);
    }

    /** Leads whoever comes to a path to another address, and keeps the query they come with. */
    public void lead(String path, String address) {
        leads.put(path, address);
    }

    private static Handler<HttpServerRequest> door(
            Map<String, String> leads, Map<String, HttpProxy> proxies, Handler<HttpServerRequest> pages) {
        return request -> {
            String address = leads.get(request.path());
            HttpProxy proxy = proxies.get(prefixOf(request.uri()));
            if (address != null) {
                request.response()
                        .setStatusCode(302)
                        .putHeader(HttpHeaders.LOCATION, withQuery(address, request.query()))
                        .end();
            } else if (proxy != null) {
                proxy.handle(request);
            } else {
                pages.handle(request);
            }
        };
    }

    private static String withQuery(String address, @Nullable String query) {
        return query == null ? address : address + "?" + query;
    }

    /** As it came, neither decoded nor put in order: a server refuses what could be read in more than one way. */
    private static String prefixOf(String target) {
        int end = 1;
        while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
            end++;
        }
        return target.substring(0, Math.min(end, target.length()));
    }

    private static Map<String, HttpProxy> proxies(Vertx vertx, List<Upstream> upstreams) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setConnectTimeout(3_000));
        Map<String, HttpProxy> proxies = new HashMap<>();
        for (Upstream upstream : upstreams) {
            HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                    .originRequestProvider(new Instances(LOOPBACK, upstream.ports()))
                    .addInterceptor(new Leading(upstream));
            // Those who look on, where there are any on the class path: tests.
            ServiceLoader.load(ProxyInterceptor.class).forEach(proxy::addInterceptor);
            proxies.put(upstream.prefix(), proxy);
        }
        return proxies;
    }

    private static HttpServerOptions serverOptions() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setCompressionSupported(true)
                .setMaxInitialLineLength(LONGEST_FIRST_LINE)
                .setMaxHeaderSize(LARGEST_HEAD);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
