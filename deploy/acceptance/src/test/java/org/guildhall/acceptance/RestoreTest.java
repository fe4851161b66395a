package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The restore drill: membership's database goes back to an earlier point than its topic. {@code deploy/reconcile} names what is
 * lost, takes it back, and what the other services know is what the restored database knows.
 */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class RestoreTest {

    private static final String TOPIC = "guildhall.membership.v1";
    private static final Duration PATIENCE = Surroundings.PATIENCE;

    private final Workers workers = new Workers(17);
    private Surroundings surroundings;
    private ServiceUnderTest membership;
    private ServiceUnderTest reporting;
    private Union union;
    private String elsewhere;
    private String joinToken;
    private JsonNode review;

    @BeforeEach
    void start() {
        surroundings = new Surroundings();
        membership = surroundings.launch("membership");
        ServiceUnderTest contest = surroundings.launch("contest");
        reporting = surroundings.launch("reporting");
        List.of(membership, contest, reporting).forEach(ServiceUnderTest::awaitReady);
        union = Union.found(membership);
        answer(membership
                .put(Union.ADMINISTRATOR, "/non-member-declarations/mine", Map.of())
                .orElseThrow());
        elsewhere = Union.organisation(membership, union.federationId(), "物流公司工会委员会", "GRASSROOTS");
        joinToken = union.openSession(membership, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        review = union.openSession(membership, "REVIEW", null);
    }

    @AfterEach
    void stop() {
        surroundings.close();
    }

    @Test
    void othersKnowWhatTheRestoredDatabaseKnows() throws Exception {
        String stays = join(joinToken, 0).at("/member/id").asText();
        String moves = join(joinToken, 1).at("/member/id").asText();
        join(joinToken, 2);
        join(review.path("joinToken").asText(), 3);
        String officer = appoint("officer-who-stays");
        awaitToldAndCounted(3);
        Set<String> sound = ids();
        membership.kill();
        surroundings.keepCopy("membership");
        membership = surroundings.start("membership");

        String lost = join(joinToken, 4).at("/member/id").asText();
        join(joinToken, 5);
        post("/recruitment-sessions/" + review.path("id").asText() + "/applications/confirm-all", Map.of());
        transfer(moves);
        appoint("officer-who-is-lost");
        post("/appointments/" + officer + "/end", Map.of());
        Union.organisation(membership, union.federationId(), "新就业形态工会联合会", "GRASSROOTS");
        awaitToldAndCounted(6);
        awaitSame("contest", "SELECT id || ' ' || organisation_id FROM member WHERE active");
        assertThat(column("contest", "SELECT organisation_id::text FROM member WHERE id = '" + moves + "'"))
                .containsExactly(elsewhere);
        Set<String> ghosts = new HashSet<>(ids());
        ghosts.removeAll(sound);
        membership.kill();
        surroundings.restoreCopy("membership");

        membership = surroundings.launch("membership");
        await().atMost(PATIENCE)
                .until(
                        () -> membership
                                .readiness()
                                .filter(answer -> answer.text().contains("\"ghosts\": " + ghosts.size()))
                                .map(Answer::status),
                        Optional.of(503)::equals);
        Path list = surroundings.logs.resolve("ghosts.csv");
        assertThat(reconcile("--list", "--out", list.toString())).isEqualTo(1);
        List<String> lines = Files.readAllLines(list);
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[6])).containsExactlyInAnyOrderElementsOf(ghosts);
        assertThat(lines).anyMatch(line -> line.contains("member-joined," + lost) && line.contains("applicationId="));
        assertThat(reconcile("--publish")).isZero();
        membership.awaitReady();

        awaitToldAndCounted(3);
        assertCopies();
        assertThat(reconcile("--list")).isZero();

        // Nobody takes what is new for what was: the same person joins, the same member is transferred.
        assertThat(join(joinToken, 4).at("/member/id").asText()).isNotEqualTo(lost);
        transfer(moves);
        transfer(stays);
        post("/recruitment-sessions/" + review.path("id").asText() + "/applications/confirm-all", Map.of());
        post("/appointments/" + officer + "/end", Map.of());
        awaitToldAndCounted(5);
        assertCopies();
        assertThat(figures(elsewhere)).isEqualTo(2);
        assertThat(reconcile("--list")).isZero();
    }

    private void assertCopies() {
        awaitSame("contest", "SELECT id || ' ' || organisation_id FROM member WHERE active");
        String tree = "SELECT id || coalesce(' ' || parent_id, '') FROM ";
        awaitEqual(
                () -> column("contest", tree + "organisation_copy"), () -> column("membership", tree + "organisation"));
        awaitEqual(
                () -> column(
                        "contest",
                        "SELECT id::text FROM appointment_copy WHERE valid_until IS NULL OR valid_until > now()"),
                () -> column("membership", "SELECT id::text FROM appointment WHERE ended_at IS NULL"));
    }

    private void awaitSame(String service, String sql) {
        awaitEqual(
                () -> column(service, sql),
                () -> column("membership", "SELECT id || ' ' || organisation_id FROM member WHERE status = 'ACTIVE'"));
    }

    private static void awaitEqual(Supplier<Set<String>> copy, Supplier<Set<String>> truth) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(copy.get()).isEqualTo(truth.get()).isNotEmpty());
    }

    private Set<String> column(String service, String sql) {
        return surroundings.column(service, sql);
    }

    private void awaitToldAndCounted(long members) {
        await().atMost(PATIENCE)
                .until(() -> surroundings.count("membership", "SELECT count(*) FROM outbox_event") == 0);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> figures(union.federationId()) == members);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode checked = answer(reporting
                    .post(
                            Union.ADMINISTRATOR,
                            "/consistency-checks",
                            Map.of(),
                            UUID.randomUUID().toString())
                    .orElseThrow());
            assertThat(checked.path("consistent").asBoolean())
                    .as(checked.toString())
                    .isTrue();
            assertThat(checked.path("complete").asBoolean())
                    .as(checked.toString())
                    .isTrue();
        });
        assertThat(surroundings.count("membership", "SELECT count(*) FROM member WHERE status = 'ACTIVE'"))
                .isEqualTo(members);
    }

    private long figures(String organisation) {
        return answer(reporting
                        .get(Union.ADMINISTRATOR, "/statistics/members?organisation=" + organisation)
                        .orElseThrow())
                .at("/total/members")
                .asLong(-1);
    }

    /** Of all that was told, once nothing more comes of what was done. */
    private Set<String> ids() {
        AtomicInteger before = new AtomicInteger(-1);
        await().pollInterval(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> {
            int now =
                    Topic.readAll(surroundings.kafka.bootstrapServers(), TOPIC).size();
            return now == before.getAndSet(now);
        });
        return Topic.readAll(surroundings.kafka.bootstrapServers(), TOPIC).stream()
                .map(record -> Topic.header(record, "ce_id"))
                .collect(Collectors.toSet());
    }

    private JsonNode join(String token, int worker) {
        return answer(Union.join(
                        membership,
                        token,
                        workers.request(worker),
                        UUID.randomUUID().toString())
                .orElseThrow());
    }

    private String appoint(String subject) {
        Map<String, Object> body =
                Map.of("subject", subject, "position", "ENROLMENT_OFFICER", "organisationId", union.id());
        return post("/appointments", body).path("id").asText();
    }

    private void transfer(String member) {
        Map<String, Object> wish =
                Map.of("memberIds", List.of(member), "toOrganisationId", elsewhere, "reason", "NEW_EMPLOYER");
        String transfer = post("/transfers", wish).at("/rows/0/transferId").asText();
        post("/transfers/accept", Map.of("transferIds", List.of(transfer)));
        assertThat(column("membership", "SELECT organisation_id::text FROM member WHERE id = '" + member + "'"))
                .containsExactly(elsewhere);
    }

    private JsonNode post(String path, Object body) {
        return answer(membership
                .post(Union.ADMINISTRATOR, path, body, UUID.randomUUID().toString())
                .orElseThrow());
    }

    private static JsonNode answer(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.body();
    }

    private int reconcile(String... arguments) throws IOException, InterruptedException {
        return Reconciling.run(surroundings, "membership", arguments);
    }
}
