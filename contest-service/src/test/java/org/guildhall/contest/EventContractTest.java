package org.guildhall.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.draft;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Api.open;
import static org.guildhall.contest.testing.Api.project;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.ContestTopic.header;
import static org.guildhall.contest.testing.Town.ORGANISER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.contest.testing.ContestTopic;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EventContractTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Inject
    MembershipTopic membership;

    @Inject
    ContestTopic topic;

    @Inject
    Town town;

    @Test
    void everyDocumentedEventIsToldAndFitsItsSchema() throws IOException {
        UUID member = membership.join(town.enterprise);
        UUID contest = draft(ORGANISER, town.east);
        as(ORGANISER)
                .header("If-Match", "\"1\"")
                .body("{\"title\":\"技能月\"}")
                .patch("/contests/" + contest)
                .then()
                .statusCode(200);
        UUID project = project(ORGANISER, contest, null);
        open(ORGANISER, contest);
        UUID entry = created(enter(ORGANISER, project, member));
        withdraw(ORGANISER, entry).then().statusCode(200);
        as(ORGANISER).post("/contests/" + contest + "/cancel").then().statusCode(200);

        List<String> told = new ArrayList<>();
        told.addAll(namesOfValid(contest, topic.await(contest, 4)));
        told.addAll(namesOfValid(project, topic.await(project, 1)));
        told.addAll(namesOfValid(entry, topic.await(entry, 2)));
        assertThat(told)
                .containsExactly(
                        "contest-created",
                        "contest-changed",
                        "contest-opened",
                        "contest-cancelled",
                        "project-added",
                        "entry-registered",
                        "entry-withdrawn");
        assertThat(told).containsExactlyInAnyOrderElementsOf(schemas());
        assertThat(told).containsExactlyInAnyOrderElementsOf(messages());
    }

    /** Checks envelope and payload of an aggregate's events. */
    private static List<String> namesOfValid(UUID aggregate, List<ConsumerRecord<String, byte[]>> records)
            throws IOException {
        assertThat(records)
                .extracting(record -> header(record, "ce_sequence"))
                .isEqualTo(IntStream.rangeClosed(1, records.size())
                        .mapToObj(Integer::toString)
                        .toList());
        List<String> names = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            String type = header(record, "ce_type");
            assertThat(type).startsWith("org.guildhall.contest.").endsWith(".v1");
            String name = type.substring("org.guildhall.contest.".length(), type.length() - ".v1".length());
            assertThat(header(record, "ce_source")).isEqualTo("/guildhall/contest");
            assertThat(header(record, "ce_subject")).isEqualTo(aggregate.toString());
            assertThat(header(record, "ce_dataschema")).endsWith("/schemas/" + name + ".v1.json");
            assertFits(name, new String(record.value(), StandardCharsets.UTF_8));
            names.add(name);
        }
        return names;
    }

    private static void assertFits(String name, String payload) throws IOException {
        String schema = Files.readString(RESOURCES.resolve("schemas/" + name + ".v1.json"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(payload, InputFormat.JSON, context -> context.getExecutionConfig()
                                .setFormatAssertionsEnabled(true)))
                .as(name + " " + payload)
                .isEmpty();
        // Open for more on the reader's side, but we tell what is documented and nothing else.
        JsonNode properties = new ObjectMapper().readTree(schema).get("properties");
        assertThat(new ObjectMapper().readTree(payload).fieldNames())
                .toIterable()
                .allMatch(properties::has, "is documented");
    }

    private static List<String> schemas() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("schemas"))) {
            return files.map(file -> file.getFileName().toString().replace(".v1.json", ""))
                    .toList();
        }
    }

    private static List<String> messages() throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode message : new YAMLMapper()
                .readTree(RESOURCES.resolve("asyncapi.yaml").toFile())
                .at("/components/messages")) {
            String name = message.get("name")
                    .asText()
                    .replace("org.guildhall.contest.", "")
                    .replace(".v1", "");
            assertThat(message.at("/payload/$ref").asText()).isEqualTo("schemas/" + name + ".v1.json");
            names.add(name);
        }
        return names;
    }

    @Test
    void problemTextsExistInBothLanguages() throws IOException {
        assertThat(texts("en")).containsExactlyInAnyOrderElementsOf(texts("zh"));
    }

    private static List<String> texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                Files.newInputStream(RESOURCES.resolve("META-INF/problems/problems_" + language + ".properties"))) {
            texts.load(in);
        }
        return List.copyOf(texts.stringPropertyNames());
    }
}
