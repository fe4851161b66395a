package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.guildhall.kit.events.event.EventSettings;
import org.junit.jupiter.api.Test;

/** What {@code /asyncapi} and {@code /schemas} say is what the service tells and hears, on the topics as they are. */
abstract class AsyncApiChecks {

    private static final Path REPOSITORY = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(directory -> Files.exists(directory.resolve("mvnw")))
            .findFirst()
            .orElseThrow();

    /** The kit's own. */
    protected static final Path KIT_SOURCES = REPOSITORY.resolve("service-kit/src/main/java");

    /** What every service says, by the kit: how far its outbox is told. */
    private static final String HEARTBEAT = "outbox-heartbeat.v1";

    /** What every service that tells facts may tell, by the kit: that some were none. */
    private static final String RETRACTED = "facts-retracted.v1";

    private static final Pattern HANDLED = Pattern.compile("\"((?:membership|contest|reporting)\\.[a-z-]+\\.v1)\"");

    private JsonNode asyncApi;

    /** The short name of the service, such as {@code contest}. */
    protected abstract String service();

    /** The folder of {@code schemas/}, seen from the module. */
    protected Path resources() {
        return Path.of("src/main/resources");
    }

    @Test
    void documentsAreServedAndAgree() {
        assertThat(documented()).isEqualTo(schemaNames());
        JsonNode index = HttpCalls.parse(
                HttpCalls.send("GET", "/schemas", Map.of(), null).body());
        Set<String> addresses = new TreeSet<>();
        index.path("items").forEach(address -> addresses.add(address.asText()));
        assertThat(addresses).hasSize(schemaNames().size());
        for (String name : schemaNames()) {
            String path = "/schemas/" + name + ".json";
            ObjectNode served = (ObjectNode)
                    HttpCalls.parse(HttpCalls.send("GET", path, Map.of(), null).body());
            JsonNode message = asyncApi().at("/components/messages/" + name);
            assertThat(message.at("/payload/schema")).isEqualTo(served);
            assertThat(message.path("summary").asText()).matches(".*\\p{IsHan}.* · .*[a-z]{3}.*");
            String address = served.remove("$id").asText();
            assertThat(address).matches("https?://[^/]+/" + service() + path);
            assertThat(addresses).contains(address);
            assertThat(served).isEqualTo(HttpCalls.parse(read(path.substring(1))));
        }
    }

    /** A document that was saved needs no other file. */
    @Test
    void documentStandsAlone() {
        List<String> references = asyncApi().findValuesAsText("$ref");
        assertThat(references).isNotEmpty().allMatch(reference -> reference.startsWith("#/"));
        references.forEach(
                reference -> assertThat(asyncApi().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(asyncApi().toString()).doesNotContainPattern("[{][a-z]+}");
    }

    @Test
    void documentLeadsToTheTopicsAsTheyAre() throws Exception {
        assertThat(asyncApi().at("/servers/broker-1/host").asText())
                .isEqualTo(TestStack.kafka().bootstrapServers());
        List<String> told = asyncApi().path("operations").findParents("action").stream()
                .filter(operation -> operation.path("action").asText().equals("send"))
                .map(operation -> operation.at("/channel/$ref").asText().substring(1))
                .toList();
        assertThat(told).hasSize(schemaNames().size() > 1 ? 2 : 1);
        try (Admin admin = Admin.create(TestStack.kafka().clientSettings())) {
            for (String channel : told) {
                JsonNode binding = asyncApi().at(channel + "/bindings/kafka");
                String topic = asyncApi().at(channel + "/address").asText();
                TopicDescription found = admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic);
                assertThat(binding.path("partitions").asInt())
                        .isEqualTo(found.partitions().size());
                assertThat(binding.path("replicas").asInt())
                        .isEqualTo(found.partitions().get(0).replicas().size());
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                Config settings =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                binding.path("topicConfiguration")
                        .fields()
                        .forEachRemaining(setting -> assertThat(setting.getValue()
                                        .path(0)
                                        .asText(setting.getValue().asText()))
                                .as(topic + " " + setting.getKey())
                                .isEqualTo(settings.get(setting.getKey()).value()));
            }
        }
    }

    /** What is heard is what the source handles, and what another service, or this one, tells. */
    @Test
    void documentNamesEachEventThatIsHeard() throws IOException {
        Set<String> heard = new TreeSet<>();
        asyncApi().path("operations").findParents("action").stream()
                .filter(operation -> operation.path("action").asText().equals("receive"))
                .forEach(operation -> operation.path("messages").forEach(message -> heard.add(nameOf(message))));
        Set<String> handled = handledIn(sources());
        assertThat(heard).containsAll(handled);
        Set<String> authority = handledIn(KIT_SOURCES.resolve("org/guildhall/kit/authority"));
        authority.removeAll(handled);
        Set<String> others = new TreeSet<>(heard);
        others.removeAll(handled);
        others.removeIf(AsyncApiChecks::isTheKits);
        assertThat(others).isIn(Set.of(), authority);
        for (String name : heard) {
            String teller = name.substring(0, name.indexOf('.'));
            String schema = "schemas/" + name.substring(teller.length() + 1) + ".json";
            if (!isTheKits(name)) {
                assertThat(REPOSITORY.resolve(teller + "-service/src/main/resources/" + schema))
                        .exists();
            }
        }
    }

    private static boolean isTheKits(String name) {
        return name.endsWith(HEARTBEAT) || name.endsWith(RETRACTED);
    }

    /** Where this service handles events. */
    protected Path sources() {
        return Path.of("src/main/java");
    }

    /** The message referred to, through the channel, by its name in the suite. */
    private String nameOf(JsonNode reference) {
        JsonNode message = asyncApi().at(reference.path("$ref").asText().substring(1));
        JsonNode whole = message.has("$ref")
                ? asyncApi().at(message.path("$ref").asText().substring(1))
                : message;
        return whole.path("name").asText().replace("org.guildhall.", "");
    }

    private static Set<String> handledIn(Path sources) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                HANDLED.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    /** Every message this service tells, by the end of its {@code name}, which is the full {@code ce_type}. */
    final Set<String> documented() {
        Set<String> names = new TreeSet<>();
        asyncApi()
                .at("/components/messages")
                .forEach(message ->
                        names.add(message.path("name").asText().replace("org.guildhall." + service() + ".", "")));
        return names;
    }

    private JsonNode asyncApi() {
        if (asyncApi == null) {
            try {
                asyncApi = new YAMLMapper()
                        .readTree(HttpCalls.send("GET", "/asyncapi", Map.of(), null)
                                .body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return asyncApi;
    }

    /** Those of the service's own folder, if it has one, and the kit's. */
    final Set<String> schemaNames() {
        Set<String> names = new TreeSet<>(Set.of(HEARTBEAT));
        if (!Files.isDirectory(resources().resolve("schemas"))) {
            return names;
        }
        try (Stream<Path> files = Files.list(resources().resolve("schemas"))) {
            files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .forEach(names::add);
            names.add(RETRACTED);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final String read(String file) {
        try (InputStream kits = EventSettings.class.getResourceAsStream("/" + file)) {
            return isTheKits(file.replaceFirst("\\.json$", ""))
                    ? new String(kits.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(resources().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
