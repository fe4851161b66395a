package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The whole chain through the public doors: workers join and enter contests while reporting is killed and started again; its
 * figures equal what SQL counts in the databases where the facts were born, before and after a rebuild.
 */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainTest {

    private static final List<String> SERVICES = List.of("membership", "contest", "reporting");
    private static final int UNIONS = 4;
    private static final int WORKERS = 400;

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Workers workers = new Workers(11);
    private final List<Union> unions = new ArrayList<>();
    private Surroundings surroundings;
    private ServiceUnderTest membership;
    private ServiceUnderTest contest;
    private ServiceUnderTest reporting;

    @BeforeAll
    void start() {
        System.out.println("seed " + seed);
        surroundings = new Surroundings();
        SERVICES.forEach(service -> DividedLogins.divide(surroundings, service));
        membership = surroundings.launch("membership");
        contest = surroundings.launch("contest");
        reporting = surroundings.launch("reporting");
        List.of(membership, contest, reporting).forEach(ServiceUnderTest::awaitReady);
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    @Test
    void reportsWhatTheSourcesHold() {
        Union first = Union.found(membership);
        unions.add(first);
        for (int i = 1; i < UNIONS; i++) {
            unions.add(new Union(
                    first.federationId(),
                    Union.organisation(membership, first.federationId(), "第" + i + "企业工会", "GRASSROOTS")));
        }
        joinEverywhere(0, WORKERS / 2);
        reporting.kill();
        joinEverywhere(WORKERS / 2, WORKERS);
        enterAContest();
        reporting = surroundings.start("reporting");
        await().atMost(Surroundings.PATIENCE).untilAsserted(this::figuresEqualTheTruth);
        assertThat(create(reporting, "/consistency-checks", 200)
                        .path("consistent")
                        .asBoolean())
                .isTrue();
        rebuild();
        await().atMost(Surroundings.PATIENCE).untilAsserted(this::figuresEqualTheTruth);
        showsAJoinWithinTwoSeconds();
        dismissalTakesEffectEverywhere();
        SERVICES.forEach(this::changesNoTables);
        anIntegratorHearsOfEachMemberOnce();
    }

    /** All of it with a login that owns none: what a rebuild replaces is reporting's own, in a schema of its own. */
    private void changesNoTables(String service) {
        String tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner ";
        assertThat(surroundings.count(service, tables + "= current_database()")).isZero();
        assertThat(surroundings.count(service, tables + "= current_database() || '_migration'"))
                .isPositive();
    }

    private void joinEverywhere(int from, int to) {
        List<String> tokens = unions.stream()
                .map(union -> union.openSession(membership, "AUTOMATIC", null)
                        .path("joinToken")
                        .asText())
                .toList();
        List<Callable<Integer>> joins = new ArrayList<>();
        for (int index = from; index < to; index++) {
            int worker = index;
            String token = tokens.get(random.nextInt(UNIONS));
            joins.add(() -> Union.join(membership, token, workers.request(worker), "chain-" + worker)
                    .orElseThrow()
                    .status());
        }
        assertThat(Race.run(16, joins)).containsOnly(201);
    }

    private void enterAContest() {
        JsonNode created = await().atMost(Surroundings.PATIENCE)
                .until(
                        () -> contest.post(Union.ADMINISTRATOR, "/contests", contestBody(), key())
                                .orElseThrow(),
                        answer -> answer.status() == 201)
                .body();
        String path = "/contests/" + created.path("id").asText();
        String project = Union.create(
                        contest, path + "/projects", Map.of("trade", "电工", "title", "电工赛项", "capacity", 30))
                .path("id")
                .asText();
        assertThat(contest.post(Union.ADMINISTRATOR, path + "/open", Map.of(), key())
                        .orElseThrow()
                        .status())
                .isEqualTo(200);
        await().atMost(Surroundings.PATIENCE)
                .until(() -> surroundings.count("contest", "SELECT count(*) FROM member") == WORKERS);
        List<Callable<Integer>> entries = members(60).stream()
                .<Callable<Integer>>map(member -> () -> contest.post(
                                Union.ADMINISTRATOR,
                                "/projects/" + project + "/entries",
                                Map.of("memberId", member),
                                key())
                        .orElseThrow()
                        .status())
                .toList();
        List<Integer> statuses = Race.run(16, entries);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(30);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(30);
    }

    private Map<String, Object> contestBody() {
        return Map.of(
                "organisationId",
                unions.get(0).federationId(),
                "title",
                "职工技能竞赛",
                "contestClass",
                "CITY",
                "year",
                2026,
                "opensAt",
                Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                "closesAt",
                Instant.now().plus(1, ChronoUnit.DAYS).toString());
    }

    private List<String> members(int limit) {
        List<String> ids = new ArrayList<>();
        membership
                .get(
                        Union.ADMINISTRATOR,
                        "/members?limit=" + limit + "&organisation="
                                + unions.get(0).federationId())
                .orElseThrow()
                .body()
                .path("items")
                .forEach(member -> ids.add(member.path("id").asText()));
        return ids;
    }

    private void figuresEqualTheTruth() {
        JsonNode all = figures("members", unions.get(0).federationId());
        assertThat(all.path("total").path("members").asLong()).isEqualTo(truth("SELECT count(*) FROM member"));
        assertThat(all.path("categories").path("COURIER").asLong())
                .isEqualTo(truth("SELECT count(*) FROM member WHERE 'COURIER' = ANY (categories)"));
        for (Union union : unions) {
            assertThat(figures("members", union.id())
                            .path("total")
                            .path("members")
                            .asLong())
                    .isEqualTo(truth("SELECT count(*) FROM member WHERE organisation_id = '" + union.id() + "'"));
        }
        JsonNode sessions = figures("sessions", unions.get(0).federationId()).path("totals");
        assertThat(sessions.path("sessions").asLong())
                .isEqualTo(truth("SELECT count(*) FROM recruitment_session WHERE kind = 'SESSION'"));
        assertThat(sessions.path("cards").asLong()).isEqualTo(truth("SELECT count(*) FROM card"));
        assertThat(figures("contests", unions.get(0).federationId())
                        .path("totals")
                        .path("entrants")
                        .asLong())
                .isEqualTo(surroundings.count("contest", "SELECT count(*) FROM entry"));
    }

    private long truth(String sql) {
        return surroundings.count("membership", sql);
    }

    private JsonNode figures(String what, String organisation) {
        Answer answer = reporting
                .get(Union.ADMINISTRATOR, "/statistics/" + what + "?organisation=" + organisation)
                .orElseThrow();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("asOf")).isTrue();
        assertThat(answer.body().path("lag").has("events")).isTrue();
        return answer.body();
    }

    private void rebuild() {
        String rebuild = create(reporting, "/rebuilds", 202).path("id").asText();
        await().atMost(Surroundings.PATIENCE)
                .until(() -> reporting
                        .get(Union.ADMINISTRATOR, "/rebuilds/" + rebuild)
                        .orElseThrow()
                        .text()
                        .contains("SWAPPED"));
    }

    private void showsAJoinWithinTwoSeconds() {
        Union union = unions.get(0);
        long before =
                figures("members", union.id()).path("total").path("members").asLong();
        String token = union.openSession(membership, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        assertThat(Union.join(membership, token, workers.request(WORKERS), "one-more"))
                .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(201));
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> figures("members", union.id())
                                .path("total")
                                .path("members")
                                .asLong()
                        == before + 1);
    }

    private void dismissalTakesEffectEverywhere() {
        String organiser = TestTokens.of("organiser");
        String appointment = Union.create(
                        membership,
                        "/appointments",
                        Map.of(
                                "subject", "organiser",
                                "position", "CONTEST_ORGANISER",
                                "organisationId", unions.get(0).federationId()))
                .path("id")
                .asText();
        await().atMost(Surroundings.PATIENCE).until(() -> contestsStatus(organiser) == 200);
        assertThat(membership
                        .post(Union.ADMINISTRATOR, "/appointments/" + appointment + "/end", Map.of(), key())
                        .orElseThrow()
                        .status())
                .isEqualTo(200);
        await().atMost(Surroundings.PATIENCE).until(() -> contestsStatus(organiser) == 403);
    }

    /** By the consumer that the guide for integrators shows, though a part of the facts stands in the topic twice. */
    private void anIntegratorHearsOfEachMemberOnce() {
        String topic = "guildhall.membership.v1";
        String broker = surroundings.kafka.bootstrapServers();
        assertThat(Integrator.publishAgain(broker, topic, 200)).isEqualTo(200);
        Integrator integrator = new Integrator(broker);
        integrator.readAll(topic);
        assertThat(integrator.count("org.guildhall.membership.member-joined.v1"))
                .isEqualTo(WORKERS + 1)
                .isEqualTo((int) truth("SELECT count(*) FROM member"));
    }

    private int contestsStatus(String token) {
        return contest.get(token, "/contests").orElseThrow().status();
    }

    private static JsonNode create(ServiceUnderTest service, String path, int status) {
        Answer answer = service.post(Union.ADMINISTRATOR, path, Map.of(), key()).orElseThrow();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.body();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
