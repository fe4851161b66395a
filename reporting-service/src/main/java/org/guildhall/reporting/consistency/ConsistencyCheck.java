package org.guildhall.reporting.consistency;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.Patience;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.reading.ProjectionReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the figures agree with each other: a unit's figure is its own plus the sum over its children, and every counter is
 * the number of its facts. On demand, and by a job that sets the metrics {@code guildhall.consistency.*}.
 */
@Startup
@ApplicationScoped
class ConsistencyCheck {

    private static final Logger LOG = Logger.getLogger(ConsistencyCheck.class);

    /** It reads every fact; the federation's take a while. */
    private static final Duration STATEMENTS_AT_MOST = Duration.ofMinutes(10);

    private static final ProblemException RUNNING =
            ProblemException.of(409, "consistency-check-running").retryAfter(Duration.ofSeconds(10));

    /** Of each kind; a projection with more than that is to be rebuilt, not read. */
    private static final int AT_MOST = 1000;

    /** While more events wait, as when a history is read anew, a check would only take from the reading. */
    private static final long WAITING_AT_MOST = 10_000;

    private final ProjectionReader reader;
    private final Caller caller;
    private final Clock clock;
    private final AtomicInteger findings;
    private volatile @Nullable Instant lastAt;

    ConsistencyCheck(ProjectionReader reader, Caller caller, Clock clock, MeterRegistry metrics) {
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
        this.findings = metrics.gauge("guildhall.consistency.findings", new AtomicInteger());
        metrics.gauge("guildhall.consistency.age.seconds", this, ConsistencyCheck::seconds);
    }

    /**
     * What was found at one moment.
     *
     * @param askedAt when the check was asked for
     */
    record Outcome(List<Finding> findings, Freshness freshness, Instant askedAt) {

        boolean isComplete() {
            return freshness.isCompleteUpTo(askedAt);
        }
    }

    /**
     * Checks everything, and tells what concerns organisations in the caller's scope. Agreement proves little while facts
     * are missing, so it waits a moment for those acknowledged before it was asked for, and tells whether they came.
     *
     * @throws ProblemException 409 while another check runs, on whatever instance: each reads every table
     */
    ConsistencyReport report() {
        List<String> scope = caller.scope(Position.AUDITOR);
        Outcome outcome = check(Long.MAX_VALUE).orElseThrow();
        List<Finding> within = outcome.findings().stream()
                .filter(finding -> isWithin(scope, finding.path()))
                .toList();
        return ConsistencyReport.of(within, outcome.isComplete(), outcome.freshness());
    }

    /** What has no place in the tree concerns those who see all of it. */
    private static boolean isWithin(List<String> scope, @Nullable String path) {
        return scope.stream().anyMatch(prefix -> path == null ? prefix.isEmpty() : path.startsWith(prefix));
    }

    @Scheduled(
            every = "${guildhall.reporting.consistency-check-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void job() {
        try {
            List<Finding> found = check(WAITING_AT_MOST).map(Outcome::findings).orElse(List.of());
            if (!found.isEmpty()) {
                LOG.errorf("Figures disagree in %d places, such as %s", found.size(), found.get(0));
            }
        } catch (ProblemException running) {
            LOG.debug("another check says what this one would have found");
        }
    }

    /** Nothing while more events wait than there may. */
    Optional<Outcome> check(long waitingAtMost) {
        Instant askedAt = clock.instant();
        try {
            Optional<Outcome> outcome = reader.readUpTo(askedAt, (snapshot, freshness) -> {
                Long waiting = freshness.lag().events();
                return waiting != null && waiting > waitingAtMost
                        ? Optional.empty()
                        : Optional.of(new Outcome(findings(snapshot, freshness), freshness, askedAt));
            });
            outcome.ifPresent(found -> {
                findings.set(found.findings().size());
                lastAt = askedAt;
            });
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted", e);
        }
    }

    private double seconds() {
        Instant last = lastAt;
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis() / 1_000.0;
    }

    private static List<Finding> findings(Connection snapshot, Freshness freshness) throws SQLException {
        if (!ConsistencyQueries.isTheOnlyOne(snapshot)) {
            throw RUNNING;
        }
        try (Patience patience = Patience.of(snapshot, STATEMENTS_AT_MOST)) {
            return compare(snapshot, freshness);
        }
    }

    private static List<Finding> compare(Connection snapshot, Freshness freshness) throws SQLException {
        List<Finding> findings = new ArrayList<>(ConsistencyQueries.memberCounters(snapshot, AT_MOST));
        findings.addAll(ConsistencyQueries.memberPlaces(snapshot, AT_MOST));
        findings.addAll(ConsistencyQueries.sessionCounters(snapshot, AT_MOST));
        findings.addAll(ConsistencyQueries.quizEntrants(snapshot, AT_MOST));
        findings.addAll(ConsistencyQueries.rolledUp(snapshot, AT_MOST));
        findings.addAll(ConsistencyQueries.tree(snapshot, AT_MOST));
        if (freshness.lag().events() != null && freshness.lag().events() == 0) {
            // While events wait, the organisation may be among them.
            findings.addAll(ConsistencyQueries.unplaced(snapshot, AT_MOST));
        }
        return findings;
    }
}
