package org.guildhall.kit.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.guildhall.kit.problem.ProblemException;

/**
 * Counts the calls of routes open to the public by token buckets: reading and changing apart, of each source and of all
 * together. An opened stream of events is one call. A source that is forgotten had its bucket full again, unless more of them
 * came at once than are remembered; then the limit for all still holds.
 */
@ApplicationScoped
public class PublicLimits {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String REFUSED = "guildhall.requests.limited";

    private final LimitSettings settings;
    private final Sources sources;
    private final Allowance all;
    private final Cache<String, Allowance> bySource;
    private final Counter refusedToSource;
    private final Counter refusedToAll;

    PublicLimits(LimitSettings settings, Sources sources, MeterRegistry metrics) {
        this.settings = settings;
        this.sources = sources;
        this.all = new Allowance(
                bucket(settings.reads(), settings.readBurst()), bucket(settings.writes(), settings.writeBurst()));
        this.bySource = Caffeine.newBuilder()
                .maximumSize(settings.sources())
                .expireAfterAccess(refilled(settings))
                .build();
        this.refusedToSource = metrics.counter(REFUSED, "limit", "source");
        this.refusedToAll = metrics.counter(REFUSED, "limit", "all");
    }

    /** What is left to somebody. */
    private record Allowance(Bucket reads, Bucket writes) {

        Bucket of(HttpMethod method) {
            return READING.contains(method) ? reads : writes;
        }
    }

    /** @throws ProblemException 429 when too many came from the request's source or in all, telling when to come back */
    public void count(HttpServerRequest request) {
        if (settings.enabled()) {
            count(sources.of(request), request.method());
        }
    }

    void count(String source, HttpMethod method) {
        take(bySource.get(source, unknown -> full()).of(method), refusedToSource);
        take(all.of(method), refusedToAll);
    }

    /** How many sources are remembered. */
    long remembered() {
        bySource.cleanUp();
        return bySource.estimatedSize();
    }

    private static void take(Bucket bucket, Counter refused) {
        if (!bucket.tryConsume(1)) {
            refused.increment();
            Duration wait = Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
            throw ProblemException.of(429, "too-many-requests").retryAfter(wait);
        }
    }

    private Allowance full() {
        return new Allowance(
                bucket(settings.sourceReads(), settings.sourceReadBurst()),
                bucket(settings.sourceWrites(), settings.sourceWriteBurst()));
    }

    private static Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withNanosecondPrecision()
                .build();
    }

    private static Duration refilled(LimitSettings settings) {
        long reads = settings.sourceReadBurst() / settings.sourceReads();
        long writes = settings.sourceWriteBurst() / settings.sourceWrites();
        return Duration.ofSeconds(Math.max(reads, writes) + 1);
    }
}
