package org.guildhall.reporting.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
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
    private static final int MEGABYTE = 1 << 20;

    /** Of the room that there is for unfinished jobs: a tenth for all schedules of one person, half for those of all. */
    private static final int SHARE_OF_AN_OWNER = 10;

    private static final int SHARE_OF_SCHEDULES = 2;

    private final JobKinds kinds;
    private final ReadingCheck readers;
    private final JobRows rows;
    private final JobSettings settings;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    JobOrders(
            JobKinds kinds,
            ReadingCheck readers,
            JobRows rows,
            JobSettings settings,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.kinds = kinds;
        this.readers = readers;
        this.rows = rows;
        this.settings = settings;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 403 unless the caller holds a position by which figures are read, of whatever organisation */
    public void requirePosition() {
        readers.requireReaderOf(List.of());
    }

    /**
     * Refuses what the caller can't have carried out.
     *
     * @throws ProblemException as {@link #requirePosition}; 422 where there is no such kind, and whatever the kind refuses
     */
    public void check(String kind, String parameters) {
        requirePosition();
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
     * Has it carried out for whoever calls, once it has been checked.
     *
     * @throws ProblemException 429 {@code job-too-many} while too many of theirs are unfinished, 503
     *     {@code job-queue-full} while too many of all are, 429 {@code job-storage-full} while files of theirs fill what is kept
     *     for one person
     */
    public UUID orderChecked(String kind, String parameters, Locale language) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            JobRows.Unfinished unfinished = rows.unfinished(caller.subject());
            if (unfinished.ofOne() >= settings.ofOne()) {
                throw ProblemException.of(429, "job-too-many", settings.ofOne()).retryAfter(COME_BACK);
            }
            return insert(unfinished, kind, parameters, language, null);
        });
    }

    /**
     * The same for whoever the caller stands for, who didn't ask for it: what counts is how much the schedules of one person have
     * ordered, and that all of them leave room for who orders themselves.
     *
     * @param ofOwner all schedules of whoever owns this one
     * @throws ProblemException 503 {@code job-queue-full} when they have ordered too many that are unfinished
     */
    public UUID orderBySchedule(
            UUID schedule, Collection<UUID> ofOwner, String kind, String parameters, Locale language) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            JobRows.Unfinished unfinished = rows.unfinished(caller.subject());
            JobRows.Scheduled scheduled = rows.scheduled(ofOwner);
            if (scheduled.ofThese() >= settings.ofAll() / SHARE_OF_AN_OWNER
                    || scheduled.ofAll() >= settings.ofAll() / SHARE_OF_SCHEDULES) {
                throw full();
            }
            return insert(unfinished, kind, parameters, language, schedule);
        });
    }

    private UUID insert(
            JobRows.Unfinished unfinished, String kind, String parameters, Locale language, @Nullable UUID schedule) {
        if (unfinished.ofAll() >= settings.ofAll()) {
            throw full();
        }
        long most = settings.keptOfOne().asLongValue();
        if (rows.keptBytes(caller.subject()) >= most) {
            throw ProblemException.of(429, "job-storage-full", most / MEGABYTE);
        }
        UUID id = ids.next();
        rows.insert(id, kind, parameters, language.toLanguageTag(), caller.subject(), schedule, clock.instant());
        return id;
    }

    private static ProblemException full() {
        return ProblemException.of(503, "job-queue-full").retryAfter(COME_BACK);
    }
}
