package org.guildhall.kit.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;
import org.guildhall.kit.events.event.CrashPoint;

/**
 * Commits the work of a request with a key and its answer together. A crash leaves either both, and a retry gets the answer,
 * or neither, and the retry is the first. The answer is written last, so that the key's row is locked for no longer than the
 * commit takes, and only while the reservation is still this request's: who was so slow that another took over undoes
 * everything.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentWork {

    private final IdempotentRequest request;
    private final IdempotencyAnswers answers;

    IdempotentWork(IdempotentRequest request, IdempotencyAnswers answers) {
        this.request = request;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext route) throws Exception {
        // The filter bears the mark too, for that is how it is bound to the routes.
        if (request.reservation().isEmpty() || route.getTarget() instanceof IdempotencyFilter) {
            return route.proceed();
        }
        UUID reservation = request.reservation().get();
        Object returned = QuarkusTransaction.requiringNew().call(() -> {
            Object made = route.proceed();
            answers.storeWithWork(reservation, route.getMethod(), made);
            CrashPoint.BEFORE_COMMIT.reached();
            return made;
        });
        CrashPoint.AFTER_COMMIT.reached();
        request.settled();
        return returned;
    }
}
