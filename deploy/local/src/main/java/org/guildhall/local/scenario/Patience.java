package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.client.ApiClient.Answer;

/**
 * Waits for facts on their way: a service that has not yet heard of an appointment, an organisation or a member refuses,
 * and a moment later does not.
 */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<Integer> NOT_YET = Set.of(403, 404, 409, 422);

    private Patience() {}

    /** Returns the body of the first success; a refusal that stays for 30 seconds is an error. */
    static JsonNode untilAccepted(String what, Supplier<Answer> call) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Answer answer = call.get();
            if (!NOT_YET.contains(answer.status()) || System.nanoTime() > deadline) {
                return ApiClient.require(what, answer);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
