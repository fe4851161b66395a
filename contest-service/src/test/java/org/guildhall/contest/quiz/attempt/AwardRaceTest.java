package org.guildhall.contest.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Quizzes.attempts;
import static org.guildhall.contest.testing.Quizzes.award;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.guildhall.contest.quiz.paper.Paper;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.events.batch.GroupCommit;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.testing.TestStack;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Races for limited awards between two instances whose clocks differ by ten seconds and which break down and lose answers all
 * the time. Entrants have two attempts each and use them at once, from several devices. {@code -Dguildhall.races=N} says how
 * many; {@code deploy/campaign} runs a thousand.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class AwardRaceTest {

    private static final Logger LOG = Logger.getLogger(AwardRaceTest.class);
    private static final int RACES = Integer.getInteger("guildhall.races", 40);
    private static final int MEMBERS = 8;
    private static final int THRESHOLD = 100;

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Quizzes quizzes;

    @Inject
    Periods periods;

    @Inject
    Database database;

    @Inject
    StartSteps starting;

    @Inject
    AnswerSteps answering;

    @Inject
    FinishBatch finishing;

    /** Thousands of breakdowns are meant to happen here, and would each be told. */
    @BeforeEach
    void silenceTheExpected() {
        tell(Level.OFF);
    }

    private static void tell(Level level) {
        for (String name : List.of(GroupCommit.class.getName(), "io.agroal.pool", "com.arjuna.ats.jta")) {
            java.util.logging.Logger.getLogger(name).setLevel(level);
        }
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
        tell(Level.INFO);
    }

    private record Race(UUID period, UUID award, int stock) {}

    @Test
    void awardsAreExactWhateverHappens() throws Exception {
        LOG.infof("race seed %d, repeat with -Dguildhall.seed", seed);
        List<UUID> members = membership.join(town.enterprise, MEMBERS);
        membership.activate(members);
        ShakyInstance.Parts parts = new ShakyInstance.Parts(database, starting, answering, finishing);
        try (ShakyInstance one = instance(parts, Duration.ZERO);
                ShakyInstance other = instance(parts, Duration.ofSeconds(-10))) {
            for (Race race : races()) {
                run(race, members, List.of(one, other));
                verify(race);
            }
        }
    }

    private ShakyInstance instance(ShakyInstance.Parts parts, Duration skew) {
        Clock clock = Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), skew);
        return new ShakyInstance(parts, clock, random.nextLong());
    }

    private List<Race> races() {
        UUID quiz = Quizzes.draft(ORGANISER, town.east);
        List<Race> races = new ArrayList<>();
        for (int i = 0; i < RACES; i++) {
            int stock = 1 + random.nextInt(MEMBERS);
            var period = as(ORGANISER)
                    .body(quizzes.period(attempts(2, 2, 600, 0), "", award(stock, THRESHOLD)))
                    .post("/quizzes/" + quiz + "/periods");
            races.add(new Race(created(period), UUID.fromString(period.path("awards[0].id")), stock));
        }
        as(ORGANISER).post("/quizzes/" + quiz + "/publish").then().statusCode(200);
        return races;
    }

    private void run(Race race, List<UUID> members, List<ShakyInstance> instances) throws Exception {
        List<Callable<Void>> calls = new ArrayList<>();
        for (UUID member : members) {
            for (int device = 0; device < 2; device++) {
                ShakyInstance instance = instances.get(random.nextInt(2));
                int right = 7 + random.nextInt(8);
                calls.add(() -> play(race, member, instance, right));
            }
        }
        Collections.shuffle(calls, random);
        for (Future<Void> done : threads.invokeAll(calls)) {
            done.get();
        }
    }

    /** Two devices of one member may get the same attempt, and one may finish what the other is answering. */
    private Void play(Race race, UUID member, ShakyInstance instance, int right) {
        try {
            Attempt attempt = instance.start(new StartRequest(race.period(), member.toString(), null, false));
            Period period = periods.published(race.period()).orElseThrow();
            instance.answer(new AnswerSteps.Saving(
                    attempt.id(), member.toString(), answers(period.plan().draw(attempt.seed()), right)));
            instance.finish(new FinishRequest(attempt.id(), member.toString()));
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(ProblemException.class);
            assertThat(((ProblemException) e.getCause()).code())
                    .isIn("attempts-used", "attempts-used-today", "attempt-finished");
        }
        return null;
    }

    private static Answers answers(Paper paper, int right) {
        return new Answers(IntStream.rangeClosed(1, paper.items().size())
                .mapToObj(number -> {
                    String key = paper.items().get(number - 1).key();
                    return new Answers.Answer(number, number <= right ? key : key.equals("A") ? "B" : "A");
                })
                .toList());
    }

    private void verify(Race race) {
        Map<String, Long> eligible = new HashMap<>();
        database.each(
                "SELECT member_id FROM attempt WHERE period_id = ? AND score >= " + THRESHOLD,
                row -> eligible.merge(row.getString("member_id"), 1L, Long::sum),
                race.period());
        List<String> winners = new ArrayList<>();
        List<String> logged = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        database.each(
                "SELECT place, member_id, outcome, decided_at FROM award_log WHERE award_id = ? ORDER BY place",
                row -> {
                    assertThat(row.getLong("place")).as("places without gaps").isEqualTo(logged.size() + 1L);
                    logged.add(row.getString("member_id"));
                    times.add(Sql.instant(row, "decided_at"));
                    if (row.getString("outcome").equals("AWARDED")) {
                        winners.add(row.getString("member_id"));
                    }
                },
                race.award());
        assertThat(logged).as("everybody who reached it, once").containsExactlyInAnyOrderElementsOf(eligible.keySet());
        assertThat(winners)
                .as("the first of the log")
                .isEqualTo(logged.subList(0, Math.min(race.stock(), logged.size())));
        assertThat(times).as("time never goes back").isSorted();
        List<String> coupons = column("SELECT member_id FROM coupon WHERE award_id = ?", race.award());
        assertThat(coupons).containsExactlyInAnyOrderElementsOf(winners);
        assertThat(column("SELECT member_id FROM attempt WHERE period_id = ? AND number > 2", race.period()))
                .as("attempts beyond the limit")
                .isEmpty();
        as(ORGANISER).get("/limited-awards/" + race.award() + "/replay").then().body("consistent", equalTo(true));
    }

    private List<String> column(String sql, UUID parameter) {
        return database.list(sql, row -> row.getString(1), parameter);
    }
}
