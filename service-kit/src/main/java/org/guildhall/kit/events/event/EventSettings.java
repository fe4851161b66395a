package org.guildhall.kit.events.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How this service tells and hears events; the one home of the {@code events.*} settings. */
@ConfigMapping(prefix = "events")
public interface EventSettings {

    /** What the topic of a service's heartbeats has behind the name of its topic. */
    String HEARTBEATS = ".outbox";

    /** The short name of the suite this service belongs to: the first part of topics, sources, metrics and consumer groups. */
    String namespace();

    /**
     * Which of several suites this service belongs to, where a federation has one for each of its provinces: what the names of
     * topics and groups begin with, so that nobody takes one's for another's, whatever brokers they are in.
     */
    Optional<String> cell();

    /** The other suites whose events this service reads beside those of its own. */
    Optional<List<OtherCell>> cells();

    /** What every event type of the suite begins with, such as {@code org.example.}. */
    String typePrefix();

    /** The short name of this service, such as {@code membership}: part of topic, source and type. */
    String service();

    /** Where the public reaches this service: the base of every address it tells, that of its JSON Schemas among them. */
    @WithDefault("http://localhost:${quarkus.http.port}/")
    URI publicUrl();

    /** Partitions of a topic when it is created. Fixed for ever: another count would break the order per aggregate. */
    @WithDefault("6")
    int partitions();

    /** Copies of a topic when it is created. One is for one broker; three keep what was acknowledged when a broker is lost. */
    @WithDefault("1")
    short replicas();

    /**
     * How long facts are kept in a topic when it is created; for ever if it isn't set. What is gone can't be replayed: nobody who
     * comes later catches up, and nothing can be rebuilt.
     */
    Optional<Duration> retention();

    /** Where others find the broker, as host:port, if not where this service does; told to integrators. */
    Optional<List<String>> brokers();

    /** How many outbox rows the relay has in flight at most; bounds its memory while the broker is down. */
    @WithDefault("2000")
    int relayBatch();

    /** How often the relay looks for rows if no notification comes. */
    @WithDefault("1s")
    Duration relayPoll();

    /**
     * How long the relay rests after it emptied the outbox, so that a burst travels in a few large batches: each one costs
     * the broker and every consumer a round. The first event after a quiet time doesn't wait.
     */
    @WithDefault("50ms")
    Duration relayPause();

    /**
     * How often the relay says how far the outbox is told. Whoever counts the facts knows no better than that up to when
     * they are complete; the same for all services of a suite.
     */
    @WithDefault("1s")
    Duration heartbeat();

    /** How many events a consumer applies in one transaction at most. */
    @WithDefault("2000")
    int consumerBatch();

    /** How long the broker waits for a consumer that fell silent before it gives its partitions to another. */
    @WithDefault("6s")
    Duration sessionTimeout();

    /** How long a consumer waits before it tries again while its database is away. */
    @WithDefault("1s")
    Duration retryDelay();

    default String topic() {
        return topicOf(service());
    }

    /** The topic of a service of this suite. */
    default String topicOf(String service) {
        return topicOf(cell(), service);
    }

    /** The topic of a service of the suite of that name; of the one that has none. */
    default String topicOf(Optional<String> cell, String service) {
        return OtherCell.named(cell, ".", namespace() + "." + service + ".v1");
    }

    /** The group in which consumers of that name share the partitions. */
    default String group(String consumer) {
        return OtherCell.named(cell(), ".", namespace() + "." + consumer);
    }

    /** Where this service's events come from, as they say. */
    default URI source() {
        return URI.create("/" + OtherCell.named(cell(), "/", namespace() + "/" + service()));
    }

    /** What a client that reads the topic asks for: where the broker is, if it isn't this service's own. */
    default Map<String, Object> readingOf(String topic) {
        return OtherCell.readingOf(cells().orElse(List.of()), topic);
    }

    /** The address at which the public finds what this service has at a path such as {@code /schemas}. */
    default URI addressOf(String path) {
        return URI.create(publicUrl().normalize().toString().replaceFirst("/$", "") + path);
    }

    /** The address at which the public finds what another service of this suite has at a path. */
    default URI addressOf(String other, String path) {
        String suite = addressOf("").toString().replaceFirst("/" + service() + "$", "");
        return URI.create(suite + "/" + other + path);
    }

    default String outboxTopic() {
        return outboxTopicOf(service());
    }

    /** Where a service of this suite says how far its outbox is told. */
    default String outboxTopicOf(String service) {
        return outboxTopicOf(cell(), service);
    }

    /** The same of a suite of that name. */
    default String outboxTopicOf(Optional<String> cell, String service) {
        return topicOf(cell, service) + HEARTBEATS;
    }
}
