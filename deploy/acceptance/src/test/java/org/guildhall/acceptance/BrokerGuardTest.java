package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.local.servers.EmbeddedKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The services on a broker that asks for a login and grants what {@code deploy/k8s/kafka-acls.txt} says, no more. Two sign in by
 * password, reporting by certificate.
 */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerGuardTest {

    private static final String MEMBERSHIP = "guildhall.membership.v1";
    private static final List<String> SERVICES = List.of("membership", "contest", "reporting");

    private final EmbeddedKafka kafka =
            EmbeddedKafka.startGuarded(Map.of("membership", "secret1", "contest", "secret2"), "reporting");
    private final List<ServiceUnderTest> services = new ArrayList<>();
    private Surroundings surroundings;
    private ServiceUnderTest membership;
    private ServiceUnderTest reporting;

    @BeforeAll
    void start() throws Exception {
        surroundings = new Surroundings(TestStack.postgres(), kafka);
        for (String service : SERVICES) {
            kafka.createTopic("guildhall." + service + ".v1", 6);
            kafka.createTopic("guildhall." + service + ".v1.dead-letter", 6);
            kafka.createTopic("guildhall." + service + ".v1.outbox", 1);
            kafka.createTopic("guildhall." + service + ".v1.outbox.dead-letter", 1);
        }
        grant();
        for (String service : SERVICES) {
            surroundings.set(service, loginOf(service));
            services.add(surroundings.launch(service));
        }
        services.forEach(ServiceUnderTest::awaitReady);
        membership = services.get(0);
        reporting = services.get(2);
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    /** As an operator sets them: in the environment. */
    private Map<String, String> loginOf(String service) {
        Map<String, String> environment = new HashMap<>();
        kafka.clientSettings(service)
                .forEach((name, value) ->
                        environment.put("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        return environment;
    }

    private void grant() throws Exception {
        List<AclBinding> granted;
        try (Stream<String> lines = Files.lines(Surroundings.ROOT.resolve("deploy/k8s/kafka-acls.txt"))) {
            granted = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .flatMap(BrokerGuardTest::bindings)
                    .toList();
        }
        try (Admin admin = Admin.create(kafka.clientSettings())) {
            admin.createAcls(granted).all().get();
        }
    }

    /** A line: user, topic or group, name, literal or prefixed, operations. */
    private static Stream<AclBinding> bindings(String... line) {
        ResourcePattern resource = new ResourcePattern(
                ResourceType.fromString(line[1]), line[2], PatternType.fromString(line[3].toUpperCase(Locale.ROOT)));
        return Stream.of(line[4].split(","))
                .map(operation -> new AclBinding(
                        resource,
                        new AccessControlEntry(
                                "User:" + line[0], "*", AclOperation.fromString(operation), AclPermissionType.ALLOW)));
    }

    @Test
    void carriesAFactThroughTheWholeChain() {
        Union union = Union.found(membership);
        String token = union.openSession(membership, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        assertThat(Union.join(membership, token, new Workers(12).request(0), "guarded")
                        .orElseThrow()
                        .status())
                .isEqualTo(201);
        String figures = "/statistics/members?organisation=" + union.id();
        await().atMost(Surroundings.PATIENCE)
                .until(() -> reporting
                        .get(Union.ADMINISTRATOR, figures)
                        .filter(answer -> answer.body().at("/total/members").asInt() == 1)
                        .isPresent());
        await().atMost(Surroundings.PATIENCE)
                .until(() -> surroundings.count("contest", "SELECT count(*) FROM member") == 1);
    }

    @Test
    void refusesAppointmentsThatMembershipDidNotMake() {
        for (String service : List.of("contest", "reporting")) {
            assertThatThrownBy(() -> forge(kafka.clientSettings(service), "forger"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
        Map<String, Object> stranger = new HashMap<>(kafka.clientSettings("contest"));
        stranger.replaceAll((name, value) -> value.toString().replace("secret2", "guessed"));
        assertThatThrownBy(() -> forge(stranger, "forger")).rootCause().hasMessageContaining("Authentication failed");
        Map<String, Object> anonymous = new HashMap<>(kafka.clientSettings("contest"));
        anonymous.keySet().removeIf(name -> name.startsWith("sasl."));
        anonymous.put("security.protocol", "SSL");
        assertThatThrownBy(() -> forge(anonymous, "forger")).hasRootCauseInstanceOf(TimeoutException.class);
        for (ServiceUnderTest service : services) {
            String path = service == reporting ? "/statistics/members?organisation=" + UUID.randomUUID() : "/contests";
            if (service != membership) {
                assertThat(service.get(TestTokens.of("forger"), path)
                                .orElseThrow()
                                .status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void refusesWhoShowsNoCertificate() {
        Map<String, Object> bare = new HashMap<>(kafka.clientSettings("reporting"));
        bare.keySet().removeIf(name -> name.startsWith("ssl.keystore") || name.startsWith("ssl.key."));
        assertThatThrownBy(() -> forge(bare, "forger"))
                .satisfiesAnyOf(
                        refused -> assertThat(refused).hasRootCauseInstanceOf(TimeoutException.class),
                        refused -> assertThat(refused).hasStackTraceContaining("bad_certificate"),
                        refused -> assertThat(refused).hasStackTraceContaining("certificate_required"));
    }

    /** Integrators read there by which protocol they come and with what. */
    @Test
    void documentsHowToSignIn() {
        assertThat(documentOf(membership))
                .contains("kafka-secure", "/securitySchemes/SCRAM-SHA-512", "scramSha512")
                .doesNotContain("X509");
        assertThat(documentOf(reporting)).contains("kafka-secure", "X509").doesNotContain("scramSha512");
    }

    private static String documentOf(ServiceUnderTest service) {
        return service.get(TestTokens.of("integrator"), "/asyncapi")
                .orElseThrow()
                .text();
    }

    /** So it is the broker that refuses the others: the record itself is believed. */
    @Test
    void believesTheSameRecordOfMembership() throws Exception {
        forge(kafka.clientSettings("membership"), "made-by-membership");
        String token = TestTokens.of("made-by-membership");
        await().atMost(Surroundings.PATIENCE)
                .until(() ->
                        services.get(1).get(token, "/contests").orElseThrow().status() == 200);
    }

    private static void forge(Map<String, Object> client, String subject) throws Exception {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("max.block.ms", 5_000);
        String id = UUID.randomUUID().toString();
        ProducerRecord<String, String> forged = new ProducerRecord<>(MEMBERSHIP, id, """
                {"appointmentId":"%s","subject":"%s","position":"ADMINISTRATOR","organisationId":null,
                 "from":"2026-01-01T00:00:00Z","until":null}""".formatted(id, subject));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", "/guildhall/membership",
                        "ce_type", "org.guildhall.membership.appointment-made.v1",
                        "ce_subject", id,
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_sequence", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> forged.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(forged).get();
        }
    }
}
