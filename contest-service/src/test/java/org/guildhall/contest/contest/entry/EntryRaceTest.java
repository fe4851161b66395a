package org.guildhall.contest.contest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.draft;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Api.enterOneself;
import static org.guildhall.contest.testing.Api.open;
import static org.guildhall.contest.testing.Api.openProject;
import static org.guildhall.contest.testing.Api.project;
import static org.guildhall.contest.testing.Api.rules;
import static org.guildhall.contest.testing.Api.stage;
import static org.guildhall.contest.testing.Api.taken;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.Town.ORGANISER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EntryRaceTest {

    private static final Logger LOG = Logger.getLogger(EntryRaceTest.class);
    private static final int THREADS = 32;

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @BeforeEach
    void printSeed() {
        LOG.infof("race seed %d, repeat with -Dguildhall.seed", seed);
    }

    @Test
    void twentyPlacesTakeExactlyTwentyOfOneHundred() {
        UUID project = openProject(ORGANISER, town.east, 20);
        List<UUID> members = new ArrayList<>(membership.join(town.enterprise, 100));
        membership.activate(members);
        Collections.shuffle(members, new Random(seed));
        List<Response> answers = race(members.stream()
                .map(member -> member.hashCode() % 2 == 0
                        ? attempt(() -> enterOneself(member, project))
                        : attempt(() -> enter(ORGANISER, project, member))));
        assertThat(outcomes(answers)).isEqualTo(Map.of("201", 20L, "409 project-full", 80L));
        assertThat(taken(ORGANISER, project)).isEqualTo(20);
        assertThat(entries(project))
                .hasSize(20)
                .allMatch(entry -> entry.get("status").equals("REGISTERED"));
    }

    @Test
    void sameMemberEntersOnceFromManyThreads() {
        UUID project = openProject(ORGANISER, town.east, 50);
        UUID member = membership.join(town.enterprise);
        membership.activate(List.of(member));
        List<Response> answers = race(IntStream.range(0, THREADS)
                .mapToObj(i -> i % 2 == 0
                        ? attempt(() -> enterOneself(member, project))
                        : attempt(() -> enter(ORGANISER, project, member))));
        assertThat(outcomes(answers)).isEqualTo(Map.of("201", 1L, "409 already-entered", THREADS - 1L));
        assertThat(taken(ORGANISER, project)).isEqualTo(1);
    }

    @Test
    void oneWithdrawalFreesOnePlace() {
        UUID project = openProject(ORGANISER, town.east, 50);
        UUID entry = created(enter(ORGANISER, project, membership.join(town.enterprise)));
        created(enter(ORGANISER, project, membership.join(town.enterprise)));
        List<Response> answers =
                race(IntStream.range(0, THREADS).mapToObj(i -> attempt(() -> withdraw(ORGANISER, entry))));
        assertThat(outcomes(answers)).isEqualTo(Map.of("200", 1L, "409 entry-withdrawn", THREADS - 1L));
        assertThat(taken(ORGANISER, project)).isEqualTo(1);
    }

    @Test
    void placesStayExactWhileMembersComeAndGo() {
        UUID project = openProject(ORGANISER, town.east, 5);
        List<UUID> members = membership.join(town.enterprise, 16);
        membership.activate(members);
        Random seeds = new Random(seed);
        List<Response> answers = race(IntStream.range(0, THREADS)
                        .mapToObj(i -> new Guest(members.get(i / 2), project, new Random(seeds.nextLong()))))
                .stream()
                .flatMap(List::stream)
                .toList();
        Map<String, Long> outcomes = outcomes(answers);
        assertThat(outcomes.keySet())
                .isSubsetOf("201", "200", "409 project-full", "409 already-entered", "409 entry-withdrawn");
        List<UUID> inside = entries(project).stream()
                .filter(entry -> entry.get("status").equals("REGISTERED"))
                .map(entry -> UUID.fromString((String) entry.get("memberId")))
                .toList();
        assertThat(inside).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(5);
        assertThat(taken(ORGANISER, project)).isEqualTo(inside.size());
        assertThat(outcomes.get("201") - outcomes.getOrDefault("200", 0L)).isEqualTo(inside.size());
    }

    @Test
    void waitlistKeepsPlacesFullAndMovesUpInOrderWhileMembersComeAndGo() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, 5, "\"waitlist\":true");
        open(ORGANISER, contest);
        List<UUID> members = membership.join(town.enterprise, 24);
        membership.activate(members);
        Random seeds = new Random(seed);
        Map<String, Long> outcomes = outcomes(
                race(members.stream().map(member -> new Guest(member, project, new Random(seeds.nextLong())))).stream()
                        .flatMap(List::stream)
                        .toList());
        assertThat(outcomes.keySet()).isSubsetOf("201", "200", "409 already-entered");
        List<Map<String, Object>> registered = inStatus(project, "REGISTERED");
        List<Map<String, Object>> waiting = inStatus(project, "WAITLISTED");
        assertThat(registered.size() + waiting.size())
                .isEqualTo((int) (outcomes.get("201") - outcomes.getOrDefault("200", 0L)));
        assertThat(registered).hasSize(Math.min(5, registered.size() + waiting.size()));
        assertThat(taken(ORGANISER, project)).isEqualTo(registered.size());
        for (Map<String, Object> left : registered) {
            withdraw(ORGANISER, UUID.fromString((String) left.get("id"))).then().statusCode(200);
        }
        List<Object> expected = waiting.stream()
                .sorted(Comparator.comparing(entry -> (Integer) entry.get("waitlistPlace")))
                .limit(5)
                .map(entry -> entry.get("id"))
                .toList();
        assertThat(inStatus(project, "REGISTERED").stream().map(entry -> entry.get("id")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Map<String, Object>> inStatus(UUID project, String status) {
        return entries(project).stream()
                .filter(entry -> entry.get("status").equals(status))
                .toList();
    }

    @Test
    void teamsThatShareAMemberEnterOnce() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, 50, "\"teamSize\":2");
        open(ORGANISER, contest);
        List<UUID> members = membership.join(town.enterprise, THREADS + 1);
        List<Response> answers = race(IntStream.range(0, THREADS)
                .mapToObj(i -> attempt(() -> as(ORGANISER)
                        .body("{\"title\":\"一队\",\"members\":[\"%s\",\"%s\"]}"
                                .formatted(members.get(i), members.get(THREADS)))
                        .post("/projects/" + project + "/entries"))));
        assertThat(outcomes(answers)).isEqualTo(Map.of("201", 1L, "409 already-entered", THREADS - 1L));
    }

    @Test
    void startLeavesNobodyOutAndNobodyHalfIn() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, null);
        rules(ORGANISER, project, Rules.of(1));
        open(ORGANISER, contest);
        created(enter(ORGANISER, project, membership.join(town.enterprise)));
        List<UUID> members = membership.join(town.enterprise, 60);
        List<Callable<Response>> attempts = new ArrayList<>();
        members.forEach(member -> attempts.add(() -> enter(ORGANISER, project, member)));
        attempts.add(30, () -> as(ORGANISER).post("/contests/" + contest + "/start"));
        Map<String, Long> outcomes = outcomes(race(attempts.stream()));
        assertThat(outcomes.keySet()).isSubsetOf("200", "201", "409 contest-not-open");
        List<String> competing = as(ORGANISER)
                .get("/stages/" + stage(ORGANISER, project) + "/participations?limit=200")
                .path("items.entryId");
        assertThat(competing)
                .containsExactlyInAnyOrderElementsOf(entries(project).stream()
                        .map(entry -> (String) entry.get("id"))
                        .toList());
    }

    @Test
    void cancelledContestTakesNoLateEntry() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, null);
        open(ORGANISER, contest);
        List<UUID> members = membership.join(town.enterprise, 60);
        List<Callable<Response>> attempts = new ArrayList<>();
        members.forEach(member -> attempts.add(() -> enter(ORGANISER, project, member)));
        attempts.add(30, () -> as(ORGANISER).post("/contests/" + contest + "/cancel"));
        Map<String, Long> outcomes = outcomes(race(attempts.stream()));
        assertThat(outcomes.keySet()).isSubsetOf("200", "201", "409 contest-not-open");
        assertThat(outcomes.get("200")).isEqualTo(1);
        assertThat(entries(project)).hasSize(outcomes.getOrDefault("201", 0L).intValue());
    }

    /** Enters and withdraws at random, as two devices of one member do. */
    private record Guest(UUID member, UUID project, Random random) implements Callable<List<Response>> {

        @Override
        public List<Response> call() {
            List<Response> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Response entered = enterOneself(member, project);
                answers.add(entered);
                if (entered.statusCode() == 201 && random.nextInt(8) > 0) {
                    answers.add(withdraw(member, created(entered)));
                }
            }
            return answers;
        }
    }

    private static Callable<Response> attempt(Callable<Response> attempt) {
        return attempt;
    }

    private static <T> List<T> race(Stream<? extends Callable<T>> attempts) {
        return Race.run(THREADS, attempts.toList());
    }

    /** How often each status and problem code was answered. */
    private static Map<String, Long> outcomes(List<Response> answers) {
        Function<Response, String> outcome = answer ->
                answer.statusCode() < 300 ? "" + answer.statusCode() : answer.statusCode() + " " + answer.path("code");
        return answers.stream().collect(Collectors.groupingBy(outcome, Collectors.counting()));
    }

    private static List<Map<String, Object>> entries(UUID project) {
        return as(ORGANISER)
                .get("/projects/" + project + "/entries?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
