package org.guildhall.kit.authority;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.TopicEnd;
import org.guildhall.kit.sql.Database;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How old the copy of appointments is: how long ago its topic ended where the copy has got to by now. The broker tells the
 * one and the database the other, so it doesn't matter which instance hears the topic, and no two clocks are compared.
 */
@ApplicationScoped
class CopyAge {

    private static final Logger LOG = Logger.getLogger(CopyAge.class);
    private static final String REACHED =
            "SELECT partition, max(next_offset) AS next_offset FROM consumed_offset WHERE topic = ? GROUP BY partition";

    private final TopicEnd end;
    private final Database database;
    private final AuthoritySettings settings;
    private volatile @Nullable String topic;
    private volatile @Nullable Long knownAt;
    private TopicEnd.@Nullable Asked awaited;

    CopyAge(TopicEnd end, Database database, AuthoritySettings settings, EventSettings events, MeterRegistry metrics) {
        this.end = end;
        this.database = database;
        this.settings = settings;
        metrics.gauge(events.namespace() + ".authority.age.seconds", this, CopyAge::seconds);
    }

    void follow(String followed) {
        topic = followed;
    }

    /** Whether appointments are told to this service by a topic at all. */
    boolean isFollowing() {
        return topic != null;
    }

    /** Empty until the copy has got, since the start, to where the topic ended. */
    Optional<Duration> age() {
        return Optional.ofNullable(knownAt).map(at -> Duration.ofNanos(System.nanoTime() - at));
    }

    /** Whether what the copy says may be acted upon. */
    boolean isTrusted() {
        return !isFollowing()
                || age().filter(age -> age.compareTo(settings.maxAge()) <= 0).isPresent();
    }

    /** What was asked for stays awaited until it is reached: the newest end runs away while much is told. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!isFollowing()) {
            return;
        }
        try {
            if (awaited == null) {
                awaited = end.ask(topic);
            }
            if (awaited.isReached(reached())) {
                knownAt = awaited.at();
                awaited = null;
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("the age of the appointments can't be told: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Integer, Long> reached() {
        Map<Integer, Long> reached = new HashMap<>();
        database.each(REACHED, row -> reached.put(row.getInt("partition"), row.getLong("next_offset")), topic);
        return reached;
    }

    private double seconds() {
        return age().map(age -> age.toMillis() / 1_000.0).orElse(Double.NaN);
    }
}
