package org.guildhall.reporting.consistency;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.reading.ProjectionReader;
import org.jboss.logging.Logger;

/**
 * Whether the figures agree with each other: a unit's figure is its own plus the sum over its children, and every counter is
 * the number of its facts. On demand, and by a job that sets the metric {@code guildhall.consistency.findings}.
 */
@ApplicationScoped
class ConsistencyCheck {

    private static final Logger LOG = Logger.getLogger(ConsistencyCheck.class);

    /** Of each kind; a projection with more than that is to be rebuilt, not read. */
    private static final int AT_MOST = 1000;

    private final ProjectionReader reader;
    private final AtomicInteger findings;

    ConsistencyCheck(ProjectionReader reader, MeterRegistry metrics) {
        this.reader = reader;
        this.findings = metrics.gauge("guildhall.consistency.findings", new AtomicInteger());
    }

    /** What was found at one moment. */
    record Outcome(List<Finding> findings, Instant asOf, Lag lag) {}

    Outcome run() {
        Outcome outcome = reader.read(
                (snapshot, freshness) -> new Outcome(findings(snapshot, freshness), freshness.asOf(), freshness.lag()));
        findings.set(outcome.findings().size());
        return outcome;
    }

    @Scheduled(
            every = "${guildhall.reporting.consistency-check-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void job() {
        List<Finding> found = run().findings();
        if (!found.isEmpty()) {
            LOG.errorf("Figures disagree in %d places, such as %s", found.size(), found.get(0));
        }
    }

    private static List<Finding> findings(Connection snapshot, Freshness freshness) throws SQLException {
        List<Finding> findings = new ArrayList<>(ConsistencyQueries.memberCounters(snapshot, AT_MOST));
        findings.addAll(ConsistencyQueries.sessionCounters(snapshot, AT_MOST));
        findings.addAll(ConsistencyQueries.quizEntrants(snapshot, AT_MOST));
        findings.addAll(RollUp.compare(snapshot).stream().limit(AT_MOST).toList());
        if (freshness.lag().events() != null && freshness.lag().events() == 0) {
            // While events wait, the organisation may be among them.
            findings.addAll(ConsistencyQueries.unplaced(snapshot, AT_MOST));
        }
        return findings;
    }
}
