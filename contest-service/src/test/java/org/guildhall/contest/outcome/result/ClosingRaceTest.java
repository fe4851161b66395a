package org.guildhall.contest.outcome.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.ORGANISER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Judges save and sign, an entry is withdrawn, and officers try to close and to publish, all at once. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ClosingRaceTest {

    private static final long SEED = Long.getLong("guildhall.seed", new Random().nextLong());
    private static final String RULES = """
            {"stages":[{"code":"final","title":"决赛","judges":2,"decimals":2,
               "components":[{"code":"practice","kind":"PRACTICE","title":"实操","weight":"100","criteria":[
                 {"code":"p1","title":"工艺","kind":"MEASUREMENT","maximum":"100","aggregation":"MEAN","tolerance":"2"}]}],
               "ties":[{"rule":"JURY_DECISION"}]}],
             "medals":{"gold":1,"silver":1,"bronze":1},"prizes":[{"from":1,"to":4,"title":"一等奖","amount":100000}]}""";

    @Inject
    Games games;

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean published = new AtomicBoolean();

    @Test
    void noMarkIsLostAndNothingIsPublishedWithAnOpenTie() throws Exception {
        Logger.getLogger(ClosingRaceTest.class).infof("seed %d", SEED);
        for (int round = 0; round < 3; round++) {
            play(new Random(SEED + round));
        }
    }

    private void play(Random random) throws Exception {
        acknowledged.clear();
        published.set(false);
        Judging judging =
                Judging.start(town, RULES, membership.join(town.enterprise, 6)).withJudges(2);
        List<Callable<Object>> deeds = new ArrayList<>();
        for (String judge : judging.judges) {
            Random own = new Random(random.nextLong());
            deeds.add(Executors.callable(() -> judge(judge, own)));
        }
        Random jury = new Random(random.nextLong());
        deeds.add(Executors.callable(() -> close(judging, jury)));
        deeds.add(Executors.callable(() -> publish(judging)));
        String leaving = "/entries/" + judging.entries.get(random.nextInt(6)) + "/withdraw";
        deeds.add(() -> as(ORGANISER).post(leaving));
        Race.run(deeds);
        check(judging);
    }

    private void judge(String judge, Random random) {
        for (String sheet : Judging.tasks(judge)) {
            String last = null;
            long version = 1;
            for (int i = 0; i < 3; i++) {
                String mark = Integer.toString(80 + random.nextInt(4));
                Response saved = Judging.save(judge, sheet, version, "{\"marks\":{\"p1\":\"" + mark + "\"}}");
                if (saved.statusCode() == 200) {
                    last = mark;
                    version++;
                }
            }
            if (Judging.finalise(judge, sheet, version).statusCode() == 200) {
                acknowledged.put(sheet, last);
            }
        }
    }

    private void close(Judging judging, Random random) {
        while (true) {
            Response answer = as(ORGANISER).post("/contests/" + judging.contest + "/close-marking");
            if (answer.statusCode() == 200) {
                return;
            }
            assertThat(answer.statusCode()).isEqualTo(409);
            List<String> moderations = judging.moderations().path("items.findAll { it.method == null }.id");
            moderations.forEach(id -> Judging.resolve(ORGANISER, id, "{\"method\":\"STANDARDISED\",\"reason\":\"r\"}"));
            List<String> ties = answer.path("errors.findAll { it.code == 'tie-open' }.detail");
            ties.forEach(tie -> decide(judging, tie, random));
        }
    }

    private void decide(Judging judging, String tie, Random random) {
        List<String> codes = new ArrayList<>(
                Arrays.asList(tie.substring(tie.lastIndexOf(": ") + 2).split(", ", -1)));
        Collections.shuffle(codes, random);
        as(ORGANISER)
                .body("{\"codes\":[\"" + String.join("\",\"", codes) + "\"],\"reason\":\"r\"}")
                .post("/stages/" + judging.stage + "/jury-decisions")
                .then()
                .statusCode(201);
    }

    private void publish(Judging judging) {
        while (!published.get()) {
            Response answer = as(ADMINISTRATOR).body("{}").post("/contests/" + judging.contest + "/publish");
            assertThat(answer.statusCode()).isIn(200, 409);
            published.set(answer.statusCode() == 200);
        }
    }

    private void check(Judging judging) throws Exception {
        List<String> inputs = games.query("SELECT input::text FROM result_set WHERE stage_id = ?", judging.stage);
        assertThat(inputs).hasSize(1);
        StageInput input = StageInput.parse(new ObjectMapper().readTree(inputs.get(0)));
        assertThat(Ranking.of(input).openTies()).as("seed %d", SEED).isEmpty();
        for (String sheet : games.query(
                "SELECT s.id || ' ' || (s.marks ->> 'p1') || ' ' || p.blind_code || ' J' || j.number FROM mark_sheet s"
                        + " JOIN participation p ON p.id = s.participation_id JOIN judge j ON j.id = s.judge_id"
                        + " JOIN entry e ON e.id = p.entry_id WHERE s.stage_id = ? AND e.status = 'COMPETED'",
                judging.stage)) {
            String[] stored = sheet.split(" ", -1);
            assertThat(stored[1]).as("seed %d", SEED).isEqualTo(acknowledged.get(stored[0]));
            assertThat(input.find(stored[2]).orElseThrow().sheets())
                    .as("seed %d", SEED)
                    .anySatisfy(used -> {
                        assertThat(used.judge()).isEqualTo(stored[3]);
                        assertThat(used.marks()).hasToString("{p1=" + stored[1] + "}");
                    });
        }
        assertThat(games.query("SELECT entry_id FROM result WHERE contest_id = ?", judging.contest))
                .hasSameSizeAs(input.entries());
    }
}
