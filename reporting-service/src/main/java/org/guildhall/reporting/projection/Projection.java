package org.guildhall.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.authority.AuthorityCopy;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumer;
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
public class Projection implements EventHandler {

    /** The schema that is read. */
    public static final String LIVE_SCHEMA = "projection";

    /** The consumer that keeps the live schema. */
    public static final String LIVE_CONSUMER = "reporting";

    /** As many events as fit into the memory of the service several times. */
    private static final int MANY = 5_000;

    private static final List<String> SOURCES = List.of("membership", "contest");

    private final DataSource dataSource;
    private final AuthorityCopy authority;
    private final EventConsumers consumers;
    private final EventSettings settings;
    private final RollUpWindow window;
    private final Event<FactsCounted> counted;
    private final Set<String> heard;
    private volatile boolean started;

    Projection(
            DataSource dataSource,
            AuthorityCopy authority,
            EventConsumers consumers,
            EventSettings settings,
            RollUpWindow window,
            Event<FactsCounted> counted) {
        this.dataSource = dataSource;
        this.authority = authority;
        this.consumers = consumers;
        this.settings = settings;
        this.window = window;
        this.counted = counted;
        this.heard =
                Stream.concat(authority.hears().stream(), HeardEvents.names()).collect(Collectors.toUnmodifiableSet());
    }

    void start(@Observes StartupEvent event) {
        migrate(LIVE_SCHEMA);
        group(LIVE_SCHEMA);
        authority.follow(settings.topicOf("membership"));
        consume(LIVE_CONSUMER, LIVE_SCHEMA);
        started = true;
    }

    /** Whether there is something to read: not while this instance is still making its tables. */
    public boolean isStarted() {
        return started;
    }

    /** Brings the tables of the schema to their newest form, creating what doesn't exist. */
    public void migrate(String schema) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("db/inbox", "db/authority", "db/projection")
                .load()
                .migrate();
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

    /** The services whose events are told here. */
    public List<String> sources() {
        return SOURCES;
    }

    /** The topics of these services' facts. */
    public List<String> topics() {
        return SOURCES.stream().map(settings::topicOf).toList();
    }

    /** Starts to fill the tables of the schema, from offset zero unless the consumer has been there before. */
    public EventConsumer consume(String consumer, String schema) {
        return consumers.start(subscription(consumer, schema));
    }

    /** The same for whoever has everything to read, and may start several of them: in larger batches. */
    public EventConsumer consumeMuch(String consumer, String schema) {
        return consumers.start(subscription(consumer, schema).inBatchesOf(MANY));
    }

    private Subscription subscription(String consumer, String schema) {
        List<String> all = Stream.concat(topics().stream(), SOURCES.stream().map(settings::outboxTopicOf))
                .toList();
        return new Subscription(consumer, all, Optional.of(schema), this);
    }

    @Override
    public Set<String> hears() {
        return heard;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
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
        HeartbeatBatches.apply(connection, events, settings::topicOf);
        rollUps.finish();
        long facts =
                events.stream().filter(event -> !HeartbeatBatches.hears(event)).count();
        if (facts > 0) {
            counted.fire(new FactsCounted((int) facts));
        }
    }
}
