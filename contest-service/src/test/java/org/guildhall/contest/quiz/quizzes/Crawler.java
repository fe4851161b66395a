package org.guildhall.contest.quiz.quizzes;

import io.restassured.RestAssured;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.testing.DocumentedAnswers;
import org.guildhall.kit.testing.ServedRoute;
import org.guildhall.kit.testing.TestTokens;

/**
 * Somebody who calls routes with every id there is.
 *
 * @param subject null without a token
 */
record Crawler(String subject, String token, boolean isEntrant, boolean isOfficer) {

    private static final int NEAR = 5;
    /** For numbers and codes. */
    private static final List<String> CODES = List.of("1");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Crawler entrant(String subject) {
        return new Crawler(subject, TestTokens.of(subject), true, false);
    }

    static Crawler officer(String subject) {
        return new Crawler(subject, TestTokens.of(subject), false, true);
    }

    static Crawler other(String subject) {
        return new Crawler(subject, TestTokens.of(subject), false, false);
    }

    static Crawler nobody() {
        return new Crawler(null, null, false, false);
    }

    /** What this caller is to a secret. */
    Secret.Reader readerOf(Secrets.Found found) {
        if (isOfficer) {
            return Secret.Reader.OFFICER;
        }
        boolean own = found.secret() == Secret.KEY
                ? isEntrant
                : found.whose() != null && found.whose().equals(subject);
        return own ? Secret.Reader.SELF : Secret.Reader.OTHER;
    }

    /** @param text the whole answer, its headers first */
    record Answer(String method, String path, int status, String text) {}

    /** Calls the route with each id in its place; with two places, with each and those that stand near it. */
    void call(ServedRoute route, List<String> ids, Consumer<Answer> seen) {
        String method = route.name().substring(0, route.name().indexOf(' '));
        for (String path : paths(route, ids)) {
            seen.accept(send(method, path));
        }
    }

    private Answer send(String method, String path) {
        boolean reads = method.equals("GET");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(
                        method,
                        reads ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}"));
        if (!reads) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String body = body(response);
            DocumentedAnswers.saw(
                    method,
                    request.build().uri().toString(),
                    response.statusCode(),
                    response.headers(),
                    isStream(response) ? null : body);
            return new Answer(
                    method, path, response.statusCode(), response.headers().map() + "\n" + body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of a stream, its first event. */
    private static String body(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            if (!isStream(response)) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static boolean isStream(HttpResponse<InputStream> response) {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    private static List<String> paths(ServedRoute route, List<String> ids) {
        List<String> paths = List.of(route.name().substring(route.name().indexOf(' ') + 1));
        List<String> query = new ArrayList<>();
        for (Parameter parameter : route.handler().getParameters()) {
            PathParam place = parameter.getAnnotation(PathParam.class);
            if (place != null) {
                paths = filled(paths, "{" + place.value() + "}", parameter.getType() == UUID.class ? ids : CODES);
            }
            QueryParam asked = parameter.getAnnotation(QueryParam.class);
            if (asked != null && asked.value().equals("organisation")) {
                query.add("organisation={organisation}");
            }
            if (parameter.getType() == PageQuery.class) {
                query.add("limit=200");
            }
        }
        String suffix = query.isEmpty() ? "" : "?" + String.join("&", query);
        // The first two ids are organisations.
        return filled(paths.stream().map(path -> path + suffix).toList(), "{organisation}", ids.subList(0, 2));
    }

    private static List<String> filled(List<String> paths, String place, List<String> values) {
        List<String> filled = new ArrayList<>();
        for (String path : paths) {
            if (path.contains(place)) {
                near(path, values).forEach(value -> filled.add(path.replace(place, value)));
            } else {
                filled.add(path);
            }
        }
        return filled;
    }

    private static List<String> near(String path, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (path.contains(values.get(i))) {
                return values.subList(i, Math.min(i + NEAR, values.size()));
            }
        }
        return values;
    }
}
