package org.guildhall.kit.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.KafkaClients;
import org.guildhall.kit.events.event.Topics;

/** The way to the broker as it is set, and the topics as they are made, in an AsyncAPI document. */
@ApplicationScoped
class BrokerDescription {

    private static final String BINDING_VERSION = "0.5.0";

    private final EventSettings settings;
    private final KafkaClients clients;
    private final Topics topics;

    BrokerDescription(EventSettings settings, KafkaClients clients, Topics topics) {
        this.settings = settings;
        this.clients = clients;
        this.topics = topics;
    }

    /** Puts a server for each address in the place of the template's one, and keeps the one kind of login that is set. */
    void addServers(ObjectNode document) {
        KafkaClients.Access access = clients.access();
        ObjectNode kinds = (ObjectNode) document.at("/components/securitySchemes");
        List<String> logins = access.login().filter(kinds::has).map(List::of).orElse(List.of());
        kinds.retain(logins);
        ObjectNode servers = (ObjectNode) document.get("servers");
        ObjectNode template = (ObjectNode) servers.remove("broker");
        for (String address : settings.brokers().orElse(access.addresses())) {
            ObjectNode server = servers.putObject("broker-" + (servers.size() + 1));
            server.put("host", address).put("protocol", access.encrypted() ? "kafka-secure" : "kafka");
            server.setAll(template);
            logins.forEach(login ->
                    server.withArray("security").addObject().put("$ref", "#/components/securitySchemes/" + login));
        }
    }

    /** Says of a channel how its topic is made. */
    void bind(ObjectNode channel) {
        NewTopic topic = topics.describe(channel.path("address").asText());
        Map<String, String> kept = topic.configs();
        ObjectNode kafka = channel.withObject("/bindings/kafka");
        kafka.put("topic", topic.name())
                .put("partitions", topic.numPartitions())
                .put("replicas", topic.replicationFactor())
                .put("bindingVersion", BINDING_VERSION);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray(TopicConfig.CLEANUP_POLICY_CONFIG).add(kept.get(TopicConfig.CLEANUP_POLICY_CONFIG));
        if (kept.containsKey(TopicConfig.RETENTION_MS_CONFIG)) {
            configuration.put(
                    TopicConfig.RETENTION_MS_CONFIG, Long.parseLong(kept.get(TopicConfig.RETENTION_MS_CONFIG)));
        }
    }
}
