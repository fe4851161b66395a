package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A dismissal bites in every service, soon, also while services are killed and while the broker is away. */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class DismissalTest {

    private static final Duration CALM = Duration.ofSeconds(2);
    private static final Duration AFTER_A_KILL = Duration.ofSeconds(10);
    private static final Duration MAX_AGE = Duration.ofSeconds(10);

    /** So many that every partition of the topic holds one. */
    private static final int OFFICERS = 20;

    private Surroundings surroundings;
    private ServiceUnderTest membership;
    private ServiceUnderTest contest;
    private ServiceUnderTest otherContest;
    private ServiceUnderTest reporting;
    private Union union;

    @BeforeAll
    void start() {
        surroundings = new Surroundings();
        Map<String, String> age = Map.of("GUILDHALL_AUTHORITY_MAX_AGE", MAX_AGE.toString());
        surroundings.set("contest", age);
        surroundings.set("reporting", age);
        membership = surroundings.launch("membership");
        contest = surroundings.launch("contest");
        otherContest = surroundings.launch("contest");
        reporting = surroundings.launch("reporting");
        List.of(membership, contest, otherContest, reporting).forEach(ServiceUnderTest::awaitReady);
        union = Union.found(membership);
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    @Test
    void bitesWithinTwoSecondsInCalm() {
        Map<String, String> officers = appoint(5);
        for (Map.Entry<String, String> officer : officers.entrySet()) {
            dismiss(officer.getValue());
            Duration took = timeUntil(() -> !isServed(contest, officer.getKey())
                    && !isServed(otherContest, officer.getKey())
                    && !isServed(reporting, officer.getKey()));
            System.out.printf("dismissed in calm: refused everywhere after %d ms%n", took.toMillis());
            assertThat(took).isLessThan(CALM);
        }
    }

    @Test
    void bitesWithinTenSecondsWhereAnotherInstanceWasKilled() {
        Map<String, String> officers = appoint(OFFICERS);
        contest.kill();
        officers.values().forEach(this::dismiss);
        Duration took =
                timeUntil(() -> officers.keySet().stream().noneMatch(officer -> isServed(otherContest, officer)));
        System.out.printf(
                "an instance killed, %d dismissed: refused by the other after %d ms%n", OFFICERS, took.toMillis());
        contest = surroundings.start("contest");
        assertThat(took).isLessThan(AFTER_A_KILL);
        assertThat(officers.keySet()).noneMatch(officer -> isServed(contest, officer));
    }

    @Test
    void hasBittenWhenAKilledServiceIsReadyAgain() {
        Map<String, String> officers = appoint(OFFICERS);
        long killed = System.nanoTime();
        reporting.kill();
        officers.values().forEach(this::dismiss);
        reporting = surroundings.launch("reporting");
        long launched = System.nanoTime();
        reporting.awaitReady();
        Duration sinceKill = Duration.ofNanos(System.nanoTime() - killed);
        assertThat(officers.keySet()).noneMatch(officer -> isServed(reporting, officer));
        System.out.printf(
                "killed, %d dismissed, started: ready and current %d ms after the kill, %d ms after the start%n",
                OFFICERS, sinceKill.toMillis(), sinceKill.toMillis() - (launched - killed) / 1_000_000);
    }

    @Test
    void refusesOfficersAndNobodyElseWhileTheBrokerIsAwayForLong() {
        String officer = appoint(1).keySet().iterator().next();
        long stopped = System.nanoTime();
        surroundings.kafka.stop();
        for (ServiceUnderTest service : List.of(contest, reporting)) {
            Answer refused = await().atMost(MAX_AGE.plusSeconds(10))
                    .until(() -> officers(service, officer), answer -> answer.status() == 503);
            System.out.printf(
                    "broker away, at most %d s old: refused after %d ms%n",
                    MAX_AGE.toSeconds(), (System.nanoTime() - stopped) / 1_000_000);
            assertThat(refused.body().path("code").asText()).isEqualTo("authority-unknown");
            assertThat(Integer.parseInt(refused.header("retry-after"))).isPositive();
            Answer readiness = service.readiness().orElseThrow();
            assertThat(readiness.status()).isEqualTo(200);
            assertThat(readiness.text()).containsPattern("\"officers\"\\s*:\\s*\"refused\"");
        }
        String nobody = TestTokens.of("no-officer");
        assertThat(contest.get("", "/contests/" + UUID.randomUUID() + "/board")
                        .orElseThrow()
                        .status())
                .isEqualTo(404);
        assertThat(contest.get(nobody, "/judging/tasks").orElseThrow().status()).isEqualTo(200);
        assertThat(membership
                        .get(Union.ADMINISTRATOR, "/organisations/" + union.id())
                        .orElseThrow()
                        .status())
                .isEqualTo(200);

        surroundings.kafka.restart();
        await().atMost(Duration.ofSeconds(60)).until(() -> isServed(contest, officer) && isServed(reporting, officer));
    }

    /** Auditors, each with the id of their appointment, whom all services know by now. */
    private Map<String, String> appoint(int count) {
        Map<String, String> officers = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> {
            String subject = UUID.randomUUID().toString();
            Map<String, String> body = Map.of("subject", subject, "position", "AUDITOR", "organisationId", union.id());
            officers.put(
                    subject,
                    Union.create(membership, "/appointments", body).path("id").asText());
        });
        for (ServiceUnderTest service : List.of(contest, otherContest, reporting)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> officers.keySet().stream().allMatch(officer -> isServed(service, officer)));
        }
        return officers;
    }

    private void dismiss(String appointment) {
        String path = "/appointments/" + appointment + "/end";
        assertThat(membership
                        .post(
                                Union.ADMINISTRATOR,
                                path,
                                Map.of(),
                                UUID.randomUUID().toString())
                        .orElseThrow()
                        .status())
                .isEqualTo(200);
    }

    private boolean isServed(ServiceUnderTest service, String officer) {
        return officers(service, officer).status() == 200;
    }

    /** What an officer gets of what only officers get. */
    private Answer officers(ServiceUnderTest service, String officer) {
        String path = service == reporting ? "/statistics/members?organisation=" + union.id() : "/contests";
        return service.get(TestTokens.of(officer), path).orElseThrow();
    }

    private static Duration timeUntil(BooleanSupplier reached) {
        long begun = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(reached::getAsBoolean);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
