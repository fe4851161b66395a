package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.kit.testing.AnswerContract.Answer;

/**
 * Holds every answer that a test gets from its service to the OpenAPI document the service serves. A test that gets an answer the
 * document doesn't tell of fails, whatever else it is about.
 */
public final class DocumentedAnswers
        implements QuarkusTestBeforeClassCallback, QuarkusTestAfterEachCallback, QuarkusTestAfterAllCallback {

    private static final Pattern OWN = Pattern.compile("https?://[^/:]+:(\\d+)([^?#]*).*", Pattern.DOTALL);

    /** By port: each run of an application has its own. */
    private static final Map<Integer, AnswerContract> CONTRACTS = new ConcurrentHashMap<>();

    private static final Set<String> FAULTS = new LinkedHashSet<>();

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.config = KeptConnections.oneMapper(RestAssured.config());
        RestAssured.replaceFiltersWith((Filter) (request, response, context) -> {
            KeptConnections.shareBy(request);
            Response answer = context.next(request, response);
            saw(request, answer);
            return PatientClient.settled(request, answer);
        });
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        fail();
    }

    @Override
    public void afterAll(QuarkusTestContext context) {
        fail();
    }

    private static void fail() {
        List<String> found = found();
        if (!found.isEmpty()) {
            throw new AssertionError("answers of which the API's document doesn't tell:\n" + String.join("\n", found));
        }
    }

    /** What was found since it was last asked for, in words. */
    public static List<String> found() {
        synchronized (FAULTS) {
            List<String> found = List.copyOf(FAULTS);
            FAULTS.clear();
            return found;
        }
    }

    static void saw(FilterableRequestSpecification request, Response answer) {
        boolean isStream = String.valueOf(answer.contentType()).startsWith("text/event-stream");
        Map<String, String> headers = answer.headers().asList().stream()
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT), Header::getValue, (first, next) -> first));
        saw(
                request.getMethod(),
                request.getURI(),
                answer.statusCode(),
                headers,
                isStream ? null : answer.asByteArray());
    }

    /**
     * For clients other than REST Assured.
     *
     * @param address with the port
     * @param body null for a stream, whose events come later
     */
    public static void saw(String method, String address, int status, HttpHeaders headers, String body) {
        Map<String, String> first = headers.map().entrySet().stream()
                .filter(header -> !header.getKey().startsWith(":"))
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().get(0)));
        saw(method, address, status, first, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    private static void saw(String method, String address, int status, Map<String, String> headers, byte[] body) {
        Matcher own = OWN.matcher(address);
        if (!own.matches()
                || Integer.parseInt(own.group(1)) != RestAssured.port
                || own.group(2).startsWith("/q/")
                || method.equals("OPTIONS")
                || body == null) {
            return;
        }
        Answer answer = new Answer(method, own.group(2), status, headers, body);
        add(contract().faults(answer));
    }

    /**
     * For the events of a stream.
     *
     * @param path without the port
     * @param event with {@code id}, {@code event} and {@code data}
     */
    static void sawEvent(String path, JsonNode event) {
        add(contract().faultsOfEvent(path.split("\\?", 2)[0], event));
    }

    private static void add(List<String> faults) {
        synchronized (FAULTS) {
            FAULTS.addAll(faults);
        }
    }

    private static AnswerContract contract() {
        return CONTRACTS.computeIfAbsent(RestAssured.port, port -> new AnswerContract(HttpCalls.openApi()));
    }
}
