package org.guildhall.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ApiDocument.Operation;

/**
 * Sends random requests, each from a seed of its own, which a finding tells: no 5xx, nothing slow, no refusal but a problem
 * document, no word of what the service is made of. Seeds that follow each other go through all operations in turn.
 */
final class Fuzzer {

    /** More would say the same again. */
    private static final int MOST_FINDINGS = 40;

    /** Tells the type of what it leaves out. */
    private static final int NOT_MODIFIED = 304;

    private static final Pattern INNARDS = Pattern.compile(
            "\\b(java|javax|jakarta|org|com|io)\\.[a-z]+\\.[\\w.]+|\\bat [\\w.$]+\\(|SQLSTATE|PSQLException");

    private final List<Operation> operations;
    private final Door door;
    private final Duration patience;
    private final List<String> findings = new ArrayList<>();

    Fuzzer(List<Operation> operations, Door door, Duration patience) {
        this.operations = operations;
        this.door = door;
        this.patience = patience;
    }

    /** What is wrong, in words, with the seed to send the request again. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    boolean wantsMore() {
        return findings.size() < MOST_FINDINGS;
    }

    /** Sends so many requests. */
    void send(long seed, int number) {
        RandomRequests requests = new RandomRequests(door, new KnownIds(operations, door));
        for (long next = seed; next < seed + number && wantsMore(); next++) {
            Operation operation = operations.get((int) Math.floorMod(next, (long) operations.size()));
            RandomRequest request = requests.of(operation, next);
            String what = "%s, -Dguildhall.seed=%d: ".formatted(operation.name(), next);
            faults(request).forEach(fault -> findings.add(what + fault + "\n  " + request));
        }
    }

    private Stream<String> faults(RandomRequest request) {
        try {
            return faultsOfAnswer(request);
        } catch (UncheckedIOException e) {
            return Stream.of("no answer, " + e.getCause());
        }
    }

    private Stream<String> faultsOfAnswer(RandomRequest request) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = request.send();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        Stream<String> slow = taken.compareTo(patience) > 0 && isSlowAgain(request)
                ? Stream.of("took %d ms, and again".formatted(taken.toMillis()))
                : Stream.empty();
        return Stream.concat(slow, faults(answer).stream());
    }

    /** Once may be the machine's fault. */
    private boolean isSlowAgain(RandomRequest request) {
        long begun = System.nanoTime();
        request.send();
        return Duration.ofNanos(System.nanoTime() - begun).compareTo(patience) > 0;
    }

    private static List<String> faults(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return HttpCalls.fault(answer)
                .map(List::of)
                .orElseGet(() -> faultsOfText(answer.statusCode(), type, answer.body()));
    }

    /** What an answer that is none of a fault may still get wrong. */
    static List<String> faultsOfText(int status, String type, String body) {
        if (status >= 400 && INNARDS.matcher(body).find()) {
            return List.of("%d tells what the service is made of: %s".formatted(status, body));
        }
        return status != NOT_MODIFIED && type.startsWith("application/json") && !isJson(body)
                ? List.of("%d with broken JSON %s".formatted(status, body))
                : List.of();
    }

    private static boolean isJson(String body) {
        try {
            HttpCalls.JSON
                    .reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
            return !body.isBlank();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
