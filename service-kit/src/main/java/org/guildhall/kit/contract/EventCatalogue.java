package org.guildhall.kit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.Retractions;

/**
 * The events that this service tells, named in its {@code events.yaml}: {@code {title, description, tells: [name, …]}}. What an
 * event is and holds stands in {@code schemas/<name>.v1.json} alone.
 */
@ApplicationScoped
class EventCatalogue {

    /** What every service tells, by the kit: how far its outbox is told. */
    static final String HEARTBEAT = "outbox-heartbeat.v1";

    private final Words words;
    private final Map<String, ObjectNode> schemas = new LinkedHashMap<>();
    private final EventSettings settings;

    EventCatalogue(EventSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.words = read("events.yaml", new YAMLMapper(), Words.class);
        for (String event : words.tells()) {
            schemas.put(event + ".v1", schema(event + ".v1", json));
        }
        if (!words.tells().isEmpty()) {
            // Whoever tells facts may have to take some back.
            schemas.put(Retractions.NAME, schema(Retractions.NAME, json));
        }
        schemas.put(HEARTBEAT, schema(HEARTBEAT, json));
    }

    private record Words(String title, String description, List<String> tells) {}

    String title() {
        return words.title();
    }

    String description() {
        return words.description();
    }

    /** The names of the facts, such as {@code member-joined.v1}; the heartbeat is none. */
    List<String> facts() {
        List<String> names = new ArrayList<>(schemas.keySet());
        names.remove(HEARTBEAT);
        return names;
    }

    /** The schema of what has this name, its address as {@code $id}. */
    Optional<ObjectNode> find(String name) {
        return Optional.ofNullable(schemas.get(name)).map(ObjectNode::deepCopy);
    }

    /** Of all schemas, sorted. */
    List<URI> addresses() {
        return schemas.keySet().stream().map(this::addressOf).sorted().toList();
    }

    private URI addressOf(String name) {
        return settings.addressOf("/schemas/" + name + ".json");
    }

    private ObjectNode schema(String name, ObjectMapper json) {
        return json.createObjectNode()
                .put("$id", addressOf(name).toString())
                .setAll(read("schemas/" + name + ".json", json, ObjectNode.class));
    }

    static <T> T read(String resource, ObjectMapper mapper, Class<T> type) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return mapper.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
