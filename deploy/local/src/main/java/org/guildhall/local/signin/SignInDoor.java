package org.guildhall.local.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;
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

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** More than are under way at any time. */
    private static final int REMEMBERED_CODES = 10_000;

    private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> server;
    private final Set<String> origins;
    private final SignInPage page;
    private final Set<String> usedCodes = Collections.newSetFromMap(remembered());

    /** Where each code was sent. */
    private final Map<String, String> addresses = remembered();

    /** @param origins where a session may lead at its end */
    SignInDoor(Function1<OAuth2HttpRequest, OAuth2HttpResponse> server, Set<String> origins, SignInPage page) {
        this.server = server;
        this.origins = origins;
        this.page = page;
    }

    private static <V> Map<String, V> remembered() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED_CODES;
            }
        };
    }

    /** One at a time: the library's memory of codes is not made for more. */
    synchronized OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        OAuth2HttpResponse answer = answerOf(request);
        String origin = request.getHeaders().get("Origin");
        return origin == null ? answer : with(answer, Map.of("Access-Control-Allow-Origin", origin, "Vary", "Origin"));
    }

    private OAuth2HttpResponse answerOf(OAuth2HttpRequest request) {
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
        if (path.endsWith("/authorize") && !request.getMethod().equals("OPTIONS")) {
            return authorize(request);
        }
        OAuth2HttpResponse answer = server.invoke(request);
        return path.endsWith("/endsession") && !leadsBack(request, answer)
                ? refusal(400, "invalid_request", "A session ends at this suite, or at an origin of CORS_ORIGINS.")
                : answer;
    }

    private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
        HttpUrl asked = request.getOriginalUrl();
        String challenge = asked.queryParameter("code_challenge");
        if (challenge == null
                || !CHALLENGE.matcher(challenge).matches()
                || !"S256".equals(asked.queryParameter("code_challenge_method"))) {
            return withoutChallenge(asked);
        }
        if (!request.getMethod().equals("POST")) {
            return with(server.invoke(request), page.headers());
        }
        OAuth2HttpResponse answer = signedIn(
                request,
                () -> refusal(400, "invalid_request", "Choose somebody, or type a mobile number of eleven digits."));
        Matcher code = CODE.matcher(
                Optional.ofNullable(answer.getHeaders().get("Location")).orElse(""));
        if (code.find()) {
            addresses.put(code.group(1), String.valueOf(asked.queryParameter("redirect_uri")));
        }
        return answer;
    }

    /** As RFC 7636 has it: told to who asks, at their address. */
    private static OAuth2HttpResponse withoutChallenge(HttpUrl asked) {
        String description = "PKCE is needed: a code_challenge by the code_challenge_method S256.";
        URI back = addressOf(asked.queryParameter("redirect_uri"));
        if (back == null || !back.isAbsolute() || back.getRawFragment() != null) {
            return refusal(400, "invalid_request", description);
        }
        StringBuilder told = new StringBuilder();
        append(told, "error", "invalid_request");
        append(told, "error_description", description);
        Optional.ofNullable(asked.queryParameter("state")).ifPresent(state -> append(told, "state", state));
        String location =
                back.toASCIIString() + (back.getRawQuery() == null ? "?" + told.substring(1) : told.toString());
        return new OAuth2HttpResponse(Headers.of("Location", location, "Cache-Control", "no-store"), 302, null, null);
    }

    private boolean leadsBack(OAuth2HttpRequest request, OAuth2HttpResponse answer) {
        String location = answer.getHeaders().get("Location");
        if (location == null) {
            return true;
        }
        URI back = addressOf(location);
        String origin = back == null ? "" : back.getScheme() + "://" + back.getRawAuthority();
        return origins.contains(origin)
                || origin.equals("http://" + request.getHeaders().get("Host"));
    }

    private static @Nullable URI addressOf(@Nullable String text) {
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        return switch (Optional.ofNullable(field(request, "grant_type")).orElse("")) {
            case "authorization_code" -> redeemed(request);
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

    /** Once, and be it in vain. */
    private OAuth2HttpResponse redeemed(OAuth2HttpRequest request) {
        String code = field(request, "code");
        if (code != null && !usedCodes.add(code)) {
            return refusal(400, "invalid_grant", "The code was used before.");
        }
        String address = addresses.get(code);
        if (address != null && !address.equals(field(request, "redirect_uri"))) {
            return refusal(400, "invalid_grant", "The code was sent to another redirect_uri.");
        }
        return field(request, "code_verifier") == null
                ? refusal(400, "invalid_grant", "The code_verifier is missing: PKCE is needed.")
                : server.invoke(request);
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

    private static OAuth2HttpResponse with(OAuth2HttpResponse answer, Map<String, String> further) {
        Headers.Builder headers = answer.getHeaders().newBuilder();
        further.forEach(headers::set);
        return answer.copy(headers.build(), answer.getStatus(), answer.getBody(), answer.getBytesBody());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
