package org.guildhall.reporting.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** Takes orders of jobs, from whoever calls, or from a schedule for somebody. */
@ApplicationScoped
public class JobOrders {

    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final JobKinds kinds;
    private final JobRows rows;
    private final JobSettings settings;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    JobOrders(JobKinds kinds, JobRows rows, JobSettings settings, Caller caller, Ids ids, Clock clock) {
        this.kinds = kinds;
        this.rows = rows;
        this.settings = settings;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Refuses what the caller can't have carried out.
     *
     * @throws ProblemException 422 where there is no such kind, and whatever the kind refuses
     */
    public void check(String kind, String parameters) {
        kinds.check(kind, parameters);
    }

    /**
     * As {@link #check}, of an order that came in as a body: what is wrong is told of {@code /kind} and below {@code
     * /parameters}.
     */
    public void checkOrder(String kind, String parameters) {
        var unused = kinds.of(kind);
        try {
            check(kind, parameters);
        } catch (ProblemException refusal) {
            throw refusal.under("/parameters");
        }
    }

    /**
     * Has it carried out for whoever calls.
     *
     * @throws ProblemException as {@link #check}; 429 {@code job-too-many} while too many of theirs are unfinished, 503
     *     {@code job-queue-full} while too many of all are
     */
    public UUID order(String kind, String parameters, Locale language) {
        check(kind, parameters);
        return orderChecked(kind, parameters, language);
    }

    /** The same, once it has been checked. */
    UUID orderChecked(String kind, String parameters, Locale language) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            JobRows.Unfinished unfinished = rows.unfinished(caller.subject());
            if (unfinished.ofOne() >= settings.ofOne()) {
                throw ProblemException.of(429, "job-too-many", settings.ofOne()).retryAfter(COME_BACK);
            }
            return insert(unfinished, kind, parameters, language, null);
        });
    }

    /**
     * As {@link #order} for whoever the caller stands for, without a bound of their own: a schedule has a bounded number of
     * recipients.
     */
    public UUID orderBySchedule(UUID schedule, String kind, String parameters, Locale language) {
        check(kind, parameters);
        return QuarkusTransaction.joiningExisting()
                .call(() -> insert(rows.unfinished(caller.subject()), kind, parameters, language, schedule));
    }

    private UUID insert(
            JobRows.Unfinished unfinished, String kind, String parameters, Locale language, @Nullable UUID schedule) {
        if (unfinished.ofAll() >= settings.ofAll()) {
            throw ProblemException.of(503, "job-queue-full").retryAfter(COME_BACK);
        }
        UUID id = ids.next();
        rows.insert(id, kind, parameters, language.toLanguageTag(), caller.subject(), schedule, clock.instant());
        return id;
    }
}
