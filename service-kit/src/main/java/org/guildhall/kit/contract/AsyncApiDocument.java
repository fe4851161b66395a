package org.guildhall.kit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.Retractions;
import org.guildhall.kit.events.inbox.EventHandler;

/**
 * The AsyncAPI document of this service: the template of all services, filled with its catalogue, with what its handlers hear,
 * with its topics as they are made and with the way to the broker as it is set. Its own schemas stand in it, so that it can be
 * kept as one file.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0.0</a>
 */
@ApplicationScoped
class AsyncApiDocument {

    private static final String TEMPLATE = "META-INF/asyncapi.yaml";
    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final EventCatalogue catalogue;
    private final EventSettings settings;
    private final BrokerDescription broker;
    private final Set<String> heard = new TreeSet<>();
    private final String text;

    AsyncApiDocument(
            EventCatalogue catalogue,
            EventSettings settings,
            BrokerDescription broker,
            @All List<EventHandler> handlers) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.broker = broker;
        handlers.forEach(handler -> heard.addAll(handler.hears()));
        this.text = write();
    }

    String yaml() {
        return text;
    }

    private String write() {
        ObjectNode document = filled(EventCatalogue.read(TEMPLATE, yaml, ObjectNode.class), Map.of());
        ObjectNode hearing = (ObjectNode) document.remove("hearing");
        ObjectNode info = (ObjectNode) document.get("info");
        info.put("title", catalogue.title());
        info.put(
                "description",
                catalogue.description().strip() + "\n\n"
                        + info.path("description").asText());
        broker.addServers(document);
        tell(document, settings.service(), catalogue.facts());
        tell(document, settings.service() + "-outbox", List.of(EventCatalogue.HEARTBEAT));
        byTopic().forEach((topic, names) -> hear(document, hearing, topic, names));
        try {
            return yaml.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy with the names of this service, and others, in the place of {@code {service}} and the like. */
    private ObjectNode filled(ObjectNode template, Map<String, String> names) {
        String text = template.toString();
        Map<String, String> all = new TreeMap<>(names);
        all.put("suite", settings.source().resolve(".").toString().replaceFirst("/$", ""));
        all.put("group", settings.group(settings.service()));
        all.put("service", settings.service());
        all.put("topic", settings.topic());
        for (Map.Entry<String, String> name : all.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        try {
            return (ObjectNode) yaml.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(ObjectNode document, String channel, List<String> names) {
        if (names.isEmpty()) {
            ((ObjectNode) document.get("channels")).remove(channel);
            ((ObjectNode) document.get("operations")).remove("tell-" + channel);
            return;
        }
        ObjectNode told = (ObjectNode) document.at("/channels/" + channel);
        broker.bind(told);
        for (String name : names) {
            ObjectNode schema = catalogue.find(name).orElseThrow();
            ObjectNode message = document.withObject("/components/messages").putObject(name);
            message.put("name", settings.typePrefix() + settings.service() + "." + name)
                    .put("title", schema.path("title").asText())
                    .put("summary", schema.path("description").asText())
                    .put("contentType", "application/json");
            refer(message.putArray("traits"), "components", "messageTraits", "cloud-event");
            message.putObject("payload").put("schemaFormat", SCHEMA_FORMAT).set("schema", schema);
            refer(told.withObject("/messages").putObject(name), "components", "messages", name);
        }
    }

    private Map<String, Set<String>> byTopic() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String name : heard) {
            String teller = name.substring(0, name.indexOf('.'));
            String topic = name.endsWith(EventCatalogue.HEARTBEAT) ? teller + "-outbox" : teller;
            Set<String> names = found.computeIfAbsent(topic, none -> new TreeSet<>());
            names.add(name.substring(teller.length() + 1));
            if (topic.equals(teller)) {
                // The inbox hears it for every handler.
                names.add(Retractions.NAME);
            }
        }
        return found;
    }

    /** The schemas of another service's events are its own to show. */
    private void hear(ObjectNode document, ObjectNode hearing, String channel, Set<String> names) {
        String teller = channel.replaceFirst("-outbox$", "");
        Map<String, String> words = Map.of(
                "teller",
                teller,
                "heard",
                channel.equals(teller) ? settings.topicOf(teller) : settings.outboxTopicOf(teller),
                "document",
                settings.addressOf(teller, "/asyncapi").toString());
        ObjectNode template = filled(hearing, words);
        if (!teller.equals(settings.service())) {
            ObjectNode told = document.withObject("/channels/" + channel);
            told.setAll((ObjectNode) template.get("channel"));
            broker.bind(told);
            for (String name : names) {
                ObjectNode message = told.withObject("/messages").putObject(name);
                message.put("name", settings.typePrefix() + teller + "." + name)
                        .put("title", name.replaceFirst("\\.v1$", ""))
                        .setAll((ObjectNode) template.get("message").deepCopy());
                message.putObject("externalDocs")
                        .put(
                                "url",
                                settings.addressOf(teller, "/schemas/" + name + ".json")
                                        .toString());
            }
        }
        ObjectNode operation = document.withObject("/operations/hear-" + channel);
        operation.setAll((ObjectNode) template.get("operation"));
        refer(operation.putObject("channel"), "channels", channel);
        names.forEach(name -> refer(operation.withArray("messages"), "channels", channel, "messages", name));
    }

    private static void refer(ArrayNode from, String... way) {
        refer(from.addObject(), way);
    }

    private static void refer(ObjectNode from, String... way) {
        from.put("$ref", "#/" + String.join("/", way));
    }
}
