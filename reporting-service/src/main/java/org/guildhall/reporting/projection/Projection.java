package org.guildhall.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.authority.AuthorityCopy;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;
import org.guildhall.reporting.rollup.RollUpWindow;
import org.guildhall.reporting.rollup.RollUps;

/**
 * What is derived from events, and only from events. It lives in a database schema of its own, so that a rebuild can fill
 * another one beside it and take its place.
 */
@ApplicationScoped
public class Projection {

    /** The schema that is read. */
    public static final String LIVE_SCHEMA = "projection";

    /** The consumer that keeps the live schema. */
    public static final String LIVE_CONSUMER = "reporting";

    /** As many events as fit into the memory of the service several times. */
    private static final int MANY = 5_000;

    private final ProjectionSchema schemas;
    private final AuthorityCopy authority;
    private final EventConsumers consumers;
    private final Suites suites;
    private final RollUpWindow window;
    private final Event<FactsCounted> counted;
    private final Set<String> heard;
    private volatile boolean started;

    Projection(
            ProjectionSchema schemas,
            AuthorityCopy authority,
            EventConsumers consumers,
            Suites suites,
            RollUpWindow window,
            Event<FactsCounted> counted) {
        this.schemas = schemas;
        this.authority = authority;
        this.consumers = consumers;
        this.suites = suites;
        this.window = window;
        this.counted = counted;
        this.heard =
                Stream.concat(authority.hears().stream(), HeardEvents.names()).collect(Collectors.toUnmodifiableSet());
    }

    void start(@Observes StartupEvent event) {
        group(LIVE_SCHEMA);
        authority.follow(suites.own().topicOf("membership"));
        consume(LIVE_CONSUMER, LIVE_SCHEMA);
        started = true;
    }

    /** Whether there is something to read: not while this instance is still making its tables. */
    public boolean isStarted() {
        return started;
    }

    /** Brings the tables of the schema to their newest form, creating what doesn't exist. */
    public void migrate(String schema) {
        schemas.flyway(schema).migrate();
    }

    /**
     * Counts all facts of the schema at once, unless that was done before. Until then batches write facts only, which is how a
     * schema is filled fast.
     */
    public void group(String schema) {
        window.open(schema, new GroupedFactQueries());
    }

    /** In the transaction in which the schema takes the place of the live one: whoever has answers asks anew. */
    public void replacing(Connection connection, String schema) throws SQLException {
        window.markAll(connection, schema);
    }

    /** The services whose events are told here, those of another cell with its name before theirs. */
    public List<String> sources() {
        return suites.sources();
    }

    /** The topics of these services' facts. */
    public List<String> topics() {
        return suites.topics();
    }

    /** These, and those in which they say how far they are. */
    public List<String> allTopics() {
        return suites.allTopics();
    }

    /** Starts to fill the tables of the schema, from offset zero unless the consumer has been there before. */
    public ProjectionConsumers consume(String consumer, String schema) {
        return start(suite -> subscription(suite, consumer, schema));
    }

    /** The same for whoever has everything to read, and may start several of them: in larger batches. */
    public ProjectionConsumers consumeMuch(String consumer, String schema) {
        return start(suite -> subscription(suite, consumer, schema).inBatchesOf(MANY));
    }

    private ProjectionConsumers start(Function<Suite, Subscription> wish) {
        return new ProjectionConsumers(
                suites.all().stream().map(wish).map(consumers::start).toList());
    }

    private Subscription subscription(Suite suite, String consumer, String schema) {
        return new Subscription(consumer, suite.allTopics(), Optional.of(schema), new Heard(suite));
    }

    /** Hears what this suite tells: a bean, so that the service's contract names the events. */
    @Produces
    @Singleton
    public EventHandler ownSuite() {
        return new Heard(suites.own());
    }

    /** What one suite tells. */
    private final class Heard implements EventHandler {

        private final Suite suite;
        private final Set<String> names;

        Heard(Suite suite) {
            this.suite = suite;
            this.names = heard.stream().filter(suite::isHeard).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<String> hears() {
            return names;
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
            Projection.this.apply(connection, suite.asHeardHere(events), suite);
        }

        /** Counters can't forget: everything is read anew, and what was taken back passed over. */
        @Override
        public void retract(Connection connection, Set<UUID> aggregates, List<ReceivedEvent> facts)
                throws SQLException {
            OutdatedRows.mark(connection);
        }
    }

    private void apply(Connection connection, List<ReceivedEvent> events, Suite suite) throws SQLException {
        RollUps rollUps = RollUps.begin(connection, events);
        authority.apply(connection, events);
        OrganisationHistory.apply(connection, events);
        OrganisationBatches.apply(connection, events);
        MemberBatches.apply(connection, events, rollUps);
        SessionBatches.apply(connection, events);
        ContestBatches.apply(connection, events);
        SkillBatches.apply(connection, events);
        PromotionBatches.apply(connection, events);
        QuizBatches.apply(connection, events);
        QuizAwardBatches.apply(connection, events);
        SurveyBatches.apply(connection, events);
        ResultBatches.apply(connection, events);
        StepBatches.apply(connection, events);
        EmployerBatches.apply(connection, events);
        ActivationBatches.apply(connection, events);
        HeartbeatBatches.apply(connection, events, suite);
        rollUps.finish();
        long facts =
                events.stream().filter(event -> !HeartbeatBatches.hears(event)).count();
        if (facts > 0) {
            counted.fire(new FactsCounted((int) facts));
        }
    }
}
