package org.guildhall.contest.quiz.quizzes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ORGANISER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Logs;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.contest.testing.Voter;
import org.guildhall.kit.testing.EventStream;
import org.guildhall.kit.testing.ServedRoute;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every route, called by everybody with every id there is, shows what {@link Secret} says and nothing else: each of its
 * readers does find the secret, so a crawl that meets nothing fails, and nobody else does. Nor is any of it in an event or
 * a log.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class QuizSecrecyTest {

    private static final int FEWEST_CALLS = 6_000;
    private static final String TOPIC = "guildhall.contest.v1";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Games games;

    @Inject
    MovableClock clock;

    private final AtomicInteger calls = new AtomicInteger();
    private Logs logs;
    private QuizWorld world;

    /** Who read which secret. */
    private record Reading(Secret secret, Secret.Reader reader) {}

    @BeforeEach
    void build() {
        logs = new Logs();
        world = new QuizWorld(membership, town, games);
    }

    @AfterEach
    void end() {
        logs.close();
        clock.reset();
    }

    @Test
    void nobodyReadsWhatIsNotTheirs() {
        assertThat(crawl(world.callers, QuizSecrecyTest::isRead, false)).isEqualTo(allowed(false));
        System.out.println("called " + calls);
        assertThat(calls).hasValueGreaterThan(FEWEST_CALLS);
        String measured = RestAssured.get(metrics).asString();
        assertThat(measured).contains("http_server_requests");
        assertThat(world.secrets.in(measured, "")).isEmpty();
        assertThat(secretsTold()).isEmpty();
        // Two awards wait for a review, so the keys wait as long as they may.
        clock.moveOn(Duration.ofDays(31));
        Quizzes.finish(world.rival, world.rivalsOpenAttempt).then().statusCode(200);
        Surveys.close(ORGANISER, world.survey);
        assertThat(crawl(world.fewCallers(), QuizSecrecyTest::isRead, true)).isEqualTo(allowed(true));
        assertThat(secretsTold()).isEmpty();
        released();
        assertThat(world.secrets.in(logs.text(), "")).isEmpty();
    }

    /** Whatever outsiders send to whatever route: the answers tell them nothing, and neither do those to the rival. */
    @Test
    @EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
    void nobodyIsToldByAnAnswerToWhatTheySent() {
        List<Crawler> callers = world.callers.stream()
                .filter(caller -> !caller.isOfficer() && !world.owner.toString().equals(caller.subject()))
                .toList();
        assertThat(crawl(callers, route -> !isRead(route), false))
                .isSubsetOf(allowed(false))
                .contains(new Reading(Secret.FROZEN_SCORE, Secret.Reader.SELF));
        assertThat(secretsTold()).isEmpty();
        assertThat(world.secrets.in(logs.text(), "")).isEmpty();
    }

    /** Who listens hears nothing of a score before its release, and all of it then; the events neither. */
    private void released() {
        String standing = "/quizzes/" + world.quiz + "/standing";
        try (EventStream stream = new EventStream(standing + "/stream")) {
            stream.await("\"score\":" + QuizWorld.PUBLIC_SCORE);
            assertThat(world.secrets.in(String.join("\n", stream.lines()), "")).isEmpty();
            as(ORGANISER).post(standing + "/release").then().statusCode(200);
            stream.await("\"score\":" + QuizWorld.OWNER_SCORE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        assertThat(RestAssured.get(standing).asString()).contains(QuizWorld.OWNER_SCORE, QuizWorld.PUBLIC_SCORE);
        assertThat(secretsTold()).extracting(Secrets.Found::secret).containsOnly(Secret.FROZEN_SCORE);
    }

    /** What the log says when the database refuses to write answers, or when they can't be read. */
    @Test
    void logsHoldNoAnswersEvenWhenTheyCantBeWritten() {
        String open = "/attempts/" + world.rivalsOpenAttempt + "/answers";
        String letters = "ABCDEFGH".substring(0, QuizWorld.RIVAL_LETTERS);
        String answers = "[{\"number\":6,\"choice\":\"%s\"}]".formatted(letters);
        refusing(
                "attempt",
                "given IS NULL",
                () -> Quizzes.answer(world.rival, world.rivalsOpenAttempt, answers)
                        .then()
                        .statusCode(503));
        refusing(
                "survey_response",
                "answers IS NULL",
                () -> world.undecided.answer(world.surveyAnswers()).then().statusCode(500));
        for (String broken : List.of(answers, "{\"answers\":" + answers, "{\"" + letters + "\":1,\"answers\":[]}")) {
            as(world.rival).body(broken).put(open).then().statusCode(400);
        }
        Voter voter = world.undecided;
        for (String broken : List.of("[", "\"" + world.surveyAnswers().replace('"', ' ') + "\"")) {
            given().contentType(ContentType.JSON)
                    .body(voter.response(broken))
                    .post("/surveys/" + world.survey + "/responses")
                    .then()
                    .statusCode(400);
        }
        Logger.getLogger("org.guildhall.contest.probe").debug("heard at debug");
        assertThat(logs.text())
                .contains("heard at debug", "requests of answer-writer could not be written", "request failed");
        assertThat(world.secrets.in(logs.text(), "")).isEmpty();
    }

    /** Rows of the table are refused meanwhile; the server's error would repeat them. */
    private void refusing(String table, String condition, Runnable deed) {
        games.execute("ALTER TABLE " + table + " ADD CONSTRAINT refused CHECK (" + condition + ") NOT VALID");
        try {
            deed.run();
        } finally {
            games.execute("ALTER TABLE " + table + " DROP CONSTRAINT refused");
        }
    }

    private static boolean isRead(ServedRoute route) {
        return route.name().startsWith("GET ");
    }

    /** What everybody found, after a look at whether they might, and whether each call was answered at all. */
    private Set<Reading> crawl(List<Crawler> callers, Predicate<ServedRoute> which, boolean over) {
        List<ServedRoute> routes = ServedRoute.all().stream().filter(which).toList();
        Set<Reading> read = ConcurrentHashMap.newKeySet();
        Set<String> faults = new ConcurrentSkipListSet<>();
        callers.parallelStream()
                .forEach(caller -> routes.forEach(route -> caller.call(route, world.ids, answer -> {
                    calls.incrementAndGet();
                    if (answer.status() >= 500) {
                        faults.add(answer.status() + " " + answer.method() + " " + answer.path());
                    }
                    for (Secrets.Found found : found(answer)) {
                        Secret.Reader reader = caller.readerOf(found);
                        read.add(new Reading(found.secret(), reader));
                        if (!found.secret().isShownTo(reader, over)) {
                            faults.add(found + " read by " + caller.subject() + ": " + answer);
                        }
                    }
                })));
        assertThat(faults).isEmpty();
        return read;
    }

    /** Who is refused what they asked for by its id isn't told the id; who gets an answer is, whatever it says. */
    private Set<Secrets.Found> found(Crawler.Answer answer) {
        return answer.status() < 300
                ? world.secrets.in(answer.path() + "\n" + answer.text(), "")
                : world.secrets.in(answer.text(), answer.path());
    }

    /** What events say of this world, but for attempts, which they are about. */
    private Set<Secrets.Found> secretsTold() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> games.query("SELECT count(*) FROM outbox_event"), List.of("0")::equals);
        List<String> told = TopicRecords.of(TOPIC).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(event -> world.ids.stream().anyMatch(event::contains))
                .toList();
        // The public one is told, so this reads what it should.
        assertThat(told).anyMatch(event -> event.contains("\"score\":" + QuizWorld.PUBLIC_SCORE));
        return world.secrets.in(String.join("\n", told), "").stream()
                .filter(found -> found.secret() != Secret.ATTEMPT)
                .collect(Collectors.toSet());
    }

    private static Set<Reading> allowed(boolean over) {
        Set<Reading> allowed = new HashSet<>();
        for (Secret secret : Secret.values()) {
            for (Secret.Reader reader : Secret.Reader.values()) {
                if (secret.isShownTo(reader, over)) {
                    allowed.add(new Reading(secret, reader));
                }
            }
        }
        return allowed;
    }
}
