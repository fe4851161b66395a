package org.guildhall.kit.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does work for somebody who sends no request at the time, with the authority that they hold by then: the one place where a
 * {@link Caller} is whoever a record says, and not whoever a token names. The work has a request context of its own, so nothing
 * that a request remembers of its caller gets into it or out of it.
 */
@ApplicationScoped
public class OnBehalf {

    private final Caller caller;

    OnBehalf(Caller caller) {
        this.caller = caller;
    }

    /**
     * @param subject as a token named them when this was asked for
     * @return what the work returns
     */
    public <T> T of(String subject, Supplier<T> work) {
        ManagedContext requests = Arc.container().requestContext();
        ContextState around = requests.getStateIfActive();
        requests.activate();
        try {
            caller.represent(subject);
            return work.get();
        } finally {
            requests.terminate();
            goOn(requests, around);
        }
    }

    private static void goOn(ManagedContext requests, @Nullable ContextState around) {
        if (around != null) {
            requests.activate(around);
        }
    }
}
