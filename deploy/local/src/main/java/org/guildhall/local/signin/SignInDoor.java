package org.guildhall.local.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Says who somebody is who chose a person or typed a phone number, before the library's authorization server sees the call,
 * and refuses what that one is too kind to refuse.
 */
final class SignInDoor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OPEN = Set.of(
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
            "/authorize",
            "/token",
            "/endsession",
            "/revoke",
            "/jwks",
            "/userinfo",
            "/introspect");

    private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> server;

    SignInDoor(Function1<OAuth2HttpRequest, OAuth2HttpResponse> server) {
        this.server = server;
    }

    /** One at a time: the library's memory of codes is not made for more. */
    synchronized OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        String path = request.getOriginalUrl().encodedPath();
        if (!path.startsWith(SignInServer.PREFIX) || !OPEN.contains(path.substring(SignInServer.PREFIX.length()))) {
            return refusal(404, "not_found", "There is nothing at this address.");
        }
        // A name of somebody else's that leads to this machine: their page would be taken for ours.
        if (!Optional.ofNullable(request.getHeaders().get("Host"))
                .orElse("")
                .matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?")) {
            return refusal(421, "invalid_request", "The sign-in is for this machine.");
        }
        if (request.getMethod().equals("POST") && path.endsWith("/token")) {
            return token(request);
        }
        if (request.getMethod().equals("POST") && path.endsWith("/authorize")) {
            return signedIn(
                    request,
                    () -> refusal(
                            400, "invalid_request", "Choose somebody, or type a mobile number of eleven digits."));
        }
        return server.invoke(request);
    }

    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        return switch (Optional.ofNullable(field(request, "grant_type")).orElse("")) {
            case "authorization_code" ->
                field(request, "code_verifier") == null
                        ? refusal(400, "invalid_grant", "The code_verifier is missing: PKCE is needed.")
                        : server.invoke(request);
            case "refresh_token" -> server.invoke(request);
            case "password" ->
                // For shells: pages of a browser show where they are from, and have the other way.
                request.getHeaders().get("Origin") != null
                        ? refusal(400, "unauthorized_client", "Pages sign in by authorization_code.")
                        : signedIn(
                                request,
                                () -> refusal(400, "invalid_grant", "The username is a person or a mobile number."));
            default -> refusal(400, "unsupported_grant_type", "There are authorization_code, refresh_token, password.");
        };
    }

    private OAuth2HttpResponse signedIn(OAuth2HttpRequest request, Supplier<OAuth2HttpResponse> unknown) {
        return Person.called(Optional.ofNullable(field(request, "username")).orElse(""))
                .map(person -> server.invoke(as(person, request)))
                .orElseGet(unknown);
    }

    private static @Nullable String field(OAuth2HttpRequest request, String name) {
        return request.getFormParameters().get(name);
    }

    /** The call with the subject for a user name, and with the claims beside it. */
    private static OAuth2HttpRequest as(Person person, OAuth2HttpRequest request) {
        StringBuilder form = new StringBuilder();
        request.getFormParameters().getMap().forEach((name, value) -> {
            if (!name.equals("username") && !name.equals("claims")) {
                append(form, name, value);
            }
        });
        append(form, "username", person.subject());
        append(form, "claims", json(person.claims()));
        return new OAuth2HttpRequest(
                request.getHeaders(), request.getMethod(), request.getOriginalUrl(), form.substring(1));
    }

    private static void append(StringBuilder form, String name, String value) {
        form.append('&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static OAuth2HttpResponse refusal(int status, String error, String description) {
        Headers headers = Headers.of("Content-Type", "application/json;charset=UTF-8", "Cache-Control", "no-store");
        String body = json(Map.of("error", error, "error_description", description));
        return new OAuth2HttpResponse(headers, status, body, null);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
