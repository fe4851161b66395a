package org.guildhall.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a good client does with the answers it gets: it comes back when an answer says 503 with {@code Retry-After}, as a service
 * under load may, for want of a connection to its database. It does so for a bounded time. Any other 5xx is a fault, and fails.
 */
public final class PatientClient {

    private static final ThreadLocal<PatientClient> CALLING = new ThreadLocal<>();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration patience;
    private final AtomicInteger sentAway = new AtomicInteger();

    /** @param retryAfter the header of that name; empty where there is none */
    public record Heard(int status, String retryAfter, String text) {

        /** How long to wait, where the answer asks for it. */
        private Optional<Duration> pause() {
            if (status != 503 || !retryAfter.matches("\\d{1,6}")) {
                return Optional.empty();
            }
            Duration told = Duration.ofSeconds(Long.parseLong(retryAfter));
            return Optional.of(told.compareTo(LONGEST_PAUSE) < 0 ? told : LONGEST_PAUSE);
        }
    }

    PatientClient() {
        this(LONGEST);
    }

    PatientClient(Duration patience) {
        this.patience = patience;
    }

    /** How many answers so far said to come back later. */
    int sentAway() {
        return sentAway.get();
    }

    /** What asks {@link #settled} in this thread meanwhile is sent by this client. */
    <T> T call(Callable<T> work) throws Exception {
        CALLING.set(this);
        try {
            return work.call();
        } finally {
            CALLING.remove();
        }
    }

    /** For whatever REST Assured sends. */
    static Response settled(FilterableRequestSpecification request, Response answer) {
        return settled(answer, PatientClient::heard, () -> {
            Response next =
                    given().spec(request).noFilters().request(request.getMethod(), request.getUserDefinedPath());
            DocumentedAnswers.saw(request, next);
            return next;
        });
    }

    private static Heard heard(Response answer) {
        String retryAfter = answer.header("Retry-After");
        return new Heard(answer.statusCode(), retryAfter == null ? "" : retryAfter, answer.asString());
    }

    /** The answer for whoever asked: this one, unless a patient client asks in this thread, and gets another one later. */
    public static <A> A settled(A answer, Function<A, Heard> reader, Supplier<A> again) {
        PatientClient client = CALLING.get();
        return client == null ? answer : client.comeBack(answer, reader, again);
    }

    private <A> A comeBack(A first, Function<A, Heard> reader, Supplier<A> again) {
        long end = System.nanoTime() + patience.toNanos();
        A answer = first;
        Heard heard = reader.apply(answer);
        while (heard.status() >= 500) {
            Optional<Duration> pause = heard.pause();
            if (pause.isEmpty() || System.nanoTime() + pause.get().toNanos() > end) {
                throw new AssertionError("answered %d: %s".formatted(heard.status(), heard.text()));
            }
            sentAway.incrementAndGet();
            sleep(pause.get());
            answer = again.get();
            heard = reader.apply(answer);
        }
        return answer;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
