package org.guildhall.contest.judging.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.Judging.resolve;
import static org.guildhall.contest.testing.Judging.save;
import static org.guildhall.contest.testing.Judging.tasks;
import static org.guildhall.contest.testing.Town.ORGANISER;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.guildhall.contest.testing.AuditReplay;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Devices of judges save and finalise at random while entries withdraw, relations are declared and differences settled. */
@QuarkusTest
@WithTestResource(TestStack.class)
class MarkingRaceTest {

    private static final Logger LOG = Logger.getLogger(MarkingRaceTest.class);
    private static final int THREADS = 16;
    private static final Set<String> EXPECTED = Set.of(
            "200",
            "201",
            "204",
            "412 precondition-failed",
            "409 sheet-final",
            "409 judge-recused",
            "409 task-withdrawn",
            "409 moderation-resolved",
            "422 marks-incomplete",
            "404 not-found");

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Set<String> outcomes = ConcurrentHashMap.newKeySet();

    /** Sheet to version to the patch that was acknowledged with it. */
    private final ConcurrentMap<String, Map<Integer, Map<String, String>>> acknowledged = new ConcurrentHashMap<>();

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    AuditReplay replay;

    @Test
    void losesNoMarkAndTheAuditReplaysToTheSameSheets() {
        LOG.infof("marking race seed %d, repeat with -Dguildhall.seed", seed);
        Random seeds = new Random(seed);
        Judging judging = Judging.start(town, Rules.of(3), membership.join(town.enterprise, 8))
                .withJudges(5);
        List<Callable<Void>> actors = new ArrayList<>();
        for (String judge : judging.judges) {
            actors.add(device(judge, new Random(seeds.nextLong())));
            actors.add(device(judge, new Random(seeds.nextLong())));
        }
        actors.add(organiser(judging, new Random(seeds.nextLong())));
        actors.add(moderator(judging, new Random(seeds.nextLong())));
        actors.add(moderator(judging, new Random(seeds.nextLong())));
        Race.run(THREADS, actors);
        assertThat(EXPECTED).as("seed %d", seed).containsAll(outcomes);

        Map<String, JsonNode> sheets = replay.sheets(judging.contest);
        assertThat(replay.replayedSheets(judging.contest)).as("seed %d", seed).isEqualTo(sheets);
        assertThat(replay.replayedModerations(judging.contest))
                .as("seed %d", seed)
                .isEqualTo(replay.moderations(judging.contest));
        acknowledged.forEach((sheet, patches) -> assertThat(marksOf(sheets.get(sheet)))
                .as("sheet %s, seed %d", sheet, seed)
                .isEqualTo(merged(patches)));
        assertThat(replay.unmoderatedDifferences(judging.stage))
                .as("seed %d", seed)
                .isZero();
    }

    @Test
    void twoLastSheetsAtTheSameTimeStillOpenTheModeration() {
        Judging judging = Judging.start(town, Rules.of(2), membership.join(town.enterprise, 20))
                .withJudges(2);
        List<Callable<Void>> finalisations = new ArrayList<>();
        for (String code : judging.codes().values()) {
            for (int i = 0; i < 2; i++) {
                String judge = judging.judges.get(i);
                String sheet = Judging.task(judge, code);
                String marks = Judging.MARKS.replace("\"80\"", "\"" + (80 + 10 * i) + "\"");
                save(judge, sheet, 1, marks).then().statusCode(200);
                finalisations.add(() -> {
                    Judging.finalise(judge, sheet, 2).then().statusCode(200);
                    return null;
                });
            }
        }
        Race.run(THREADS, finalisations);
        List<String> moderated = judging.moderations().path("items.code");
        assertThat(moderated)
                .containsExactlyInAnyOrderElementsOf(judging.codes().values());
    }

    /** One of a judge's devices: reads a task, saves some marks with what it read, and now and then makes it final. */
    private Callable<Void> device(String judge, Random random) {
        return () -> {
            for (int i = 0; i < 25; i++) {
                List<String> open = tasks(judge);
                if (open.isEmpty()) {
                    return null;
                }
                String sheet = open.get(random.nextInt(open.size()));
                Response read = as(judge).get("/judging/tasks/" + sheet);
                Map<String, String> patch = patch(random);
                Response saved = hear(save(judge, sheet, version(read), json(patch)));
                if (saved.statusCode() == 200) {
                    acknowledged
                            .computeIfAbsent(sheet, key -> new ConcurrentHashMap<>())
                            .put(saved.path("version"), patch);
                    if (random.nextInt(3) == 0) {
                        hear(Judging.finalise(judge, sheet, saved.<Integer>path("version")));
                    }
                }
            }
            return null;
        };
    }

    private static int version(Response read) {
        return read.statusCode() == 200 ? read.<Integer>path("sheet.version") : 1;
    }

    private static Map<String, String> patch(Random random) {
        Map<String, String> patch = new TreeMap<>();
        patch.put("t1", Integer.toString(80 + random.nextInt(12)));
        if (random.nextInt(3) > 0) {
            patch.put("p1", Integer.toString(random.nextInt(4)));
        }
        if (random.nextInt(3) > 0) {
            patch.put("p2", Integer.toString(1800 + random.nextInt(100)));
        }
        return patch;
    }

    private static String json(Map<String, String> marks) {
        StringBuilder json = new StringBuilder();
        marks.forEach((criterion, mark) ->
                json.append(json.isEmpty() ? "" : ",").append("\"%s\":\"%s\"".formatted(criterion, mark)));
        return "{\"marks\":{" + json + "}}";
    }

    private Callable<Void> organiser(Judging judging, Random random) {
        return () -> {
            hear(withdraw(ORGANISER, judging.entries.get(0)));
            for (int i = 0; i < 4; i++) {
                UUID judge = judging.judgeIds.get(random.nextInt(judging.judgeIds.size()));
                UUID entry = judging.entries.get(1 + random.nextInt(judging.entries.size() - 1));
                hear(judging.recuse(judge, entry));
                String own = judging.judges.get(random.nextInt(judging.judges.size()));
                List<String> open = tasks(own);
                if (i == 2 && !open.isEmpty()) {
                    hear(as(own).body("{\"reason\":\"认出作品\"}").post("/judging/tasks/" + open.get(0) + "/recuse"));
                }
            }
            hear(withdraw(ORGANISER, judging.entries.get(1)));
            return null;
        };
    }

    private Callable<Void> moderator(Judging judging, Random random) {
        return () -> {
            for (int i = 0; i < 15; i++) {
                List<String> ids = judging.moderations().path("items.id");
                if (!ids.isEmpty()) {
                    hear(resolve(ORGANISER, ids.get(random.nextInt(ids.size())), "{\"method\":\"STANDARDISED\"}"));
                }
            }
            return null;
        };
    }

    private Response hear(Response answer) {
        outcomes.add(
                answer.statusCode() < 300 ? "" + answer.statusCode() : answer.statusCode() + " " + answer.path("code"));
        return answer;
    }

    private static Map<String, String> merged(Map<Integer, Map<String, String>> patches) {
        Map<String, String> merged = new TreeMap<>();
        new TreeMap<>(patches).values().forEach(merged::putAll);
        return merged;
    }

    private static Map<String, String> marksOf(JsonNode sheet) {
        Map<String, String> marks = new TreeMap<>();
        sheet.path("marks")
                .fields()
                .forEachRemaining(
                        mark -> marks.put(mark.getKey(), mark.getValue().asText()));
        return marks;
    }
}
