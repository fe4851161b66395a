package org.guildhall.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/**
 * What is different on the way to a server from how a call came: the address, without the prefix that the server doesn't know,
 * and who called, of which the server believes this gateway alone.
 */
final class Leading implements ProxyInterceptor {
    private static final int NOT_MODIFIED = 304;
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> HEARSAY = List.of(
            "Forwarded",
            FORWARDED_FOR,
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Real-IP");
    private static final String AWAY = """
            {"type":"about:blank","title":"Bad Gateway","status":502,"code":"bad-gateway",\
            "detail":"The service behind this address does not answer. 服务暂时没有响应。"}""";

    private final Upstream upstream;

    Leading(Upstream upstream) {
        this.upstream = upstream;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest asked = request.proxiedRequest();
        request.setURI(inside(asked.uri()));
        if (asked.authority() != null) {
            request.setAuthority(asked.authority());
        }
        MultiMap headers = request.headers();
        HEARSAY.forEach(headers::remove);
        headers.set(FORWARDED_FOR, asked.remoteAddress().hostAddress());
        // The web server of this gateway has told the caller already to go on.
        headers.remove(HttpHeaders.EXPECT);
        return context.sendRequest().otherwise(failure -> away(request));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        String location = response.headers().get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith("/") && !upstream.knowsPrefix()) {
            response.putHeader(HttpHeaders.LOCATION, upstream.prefix() + location);
        }
        if (response.getStatusCode() == NOT_MODIFIED) {
            endWithHead(response);
        } else if (hasBody(context.request(), response) && !response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            // Tells this gateway not to compress it, and goes no further.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        return context.sendResponse();
    }

    private static boolean hasBody(ProxyRequest request, ProxyResponse response) {
        return request.getMethod() != HttpMethod.HEAD
                && response.getBody() != null
                && response.getBody().length() != 0
                && response.getStatusCode() != 204;
    }

    /** Else it would announce chunks that never come, and some clients wait for them. */
    private static void endWithHead(ProxyResponse response) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        response.release().headers().addAll(headers);
    }

    private String inside(String target) {
        if (upstream.knowsPrefix()) {
            return target;
        }
        String below = target.substring(upstream.prefix().length());
        return below.startsWith("/") ? below : "/" + below;
    }

    /** Tells nobody anything, so that pages from anywhere may read it. */
    private static ProxyResponse away(ProxyRequest request) {
        Buffer problem = Buffer.buffer(AWAY);
        String origin = request.headers().get(HttpHeaders.ORIGIN);
        ProxyResponse answer = request.release().response();
        if (origin != null) {
            answer.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin).putHeader(HttpHeaders.VARY, "Origin");
        }
        return answer.setStatusCode(502)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(problem));
    }
}
