package org.guildhall.contest.judging.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.contest.contest.rules.StageRules;
import org.junit.jupiter.api.Test;

/**
 * Random stages; {@code -Dguildhall.seed=N} runs one series again, {@code -Dguildhall.rankings=N} says how many are compared
 * with the naive ranking: {@code deploy/campaign} compares a hundred thousand.
 */
class RandomStagesTest {

    private static final int STAGES = Integer.getInteger("guildhall.rankings", 4_000);
    private static final long SEED = Long.getLong("guildhall.seed", new Random().nextLong());

    private final Random random = new Random(SEED);
    private final RandomStages stages = new RandomStages(random);

    RandomStagesTest() {
        org.jboss.logging.Logger.getLogger(RandomStagesTest.class).infof("seed %d", SEED);
    }

    @Test
    void agreesWithTheNaiveRankingOnThousandsOfStages() {
        int ties = 0;
        int medals = 0;
        int open = 0;
        for (int i = 0; i < STAGES; i++) {
            ObjectNode json = stages.next();
            StageInput input = StageInput.parse(json);
            Ranking ranking = Ranking.of(input);
            NaiveRanking naive = new NaiveRanking(json);
            assertThat(results(ranking))
                    .as("stage %d of seed %d: %s", i, SEED, json)
                    .isEqualTo(naive.results());
            assertThat(openTies(ranking))
                    .as("stage %d of seed %d: %s", i, SEED, json)
                    .isEqualTo(naive.openTies());
            ties += ranking.entries().stream().anyMatch(entry -> !entry.ties().isEmpty()) ? 1 : 0;
            medals += ranking.entries().stream().anyMatch(entry -> entry.medal() != null) ? 1 : 0;
            open += ranking.openTies().isEmpty() ? 0 : 1;
        }
        // The comparison is worth something only where things happen.
        assertThat(List.of(ties, medals, open)).allMatch(count -> count > STAGES / 200);
    }

    @Test
    void isRankedTheSameInWhateverOrderSheetsJudgesAndEntriesCome() {
        for (int i = 0; i < 5_000; i++) {
            StageInput input = StageInput.parse(stages.next());
            StageInput shuffled = shuffled(input);
            assertThat(Ranking.of(shuffled))
                    .as("seed %d: %s", SEED, input.toJson())
                    .isEqualTo(Ranking.of(input));
        }
    }

    private StageInput shuffled(StageInput input) {
        List<Participant> entries = new ArrayList<>();
        for (Participant entry : input.entries()) {
            List<Sheet> sheets = new ArrayList<>(entry.sheets());
            Collections.shuffle(sheets, random);
            entries.add(new Participant(
                    entry.code(),
                    entry.guest(),
                    entry.registeredPlace(),
                    entry.birthBand(),
                    sheets,
                    entry.moderations()));
        }
        Collections.shuffle(entries, random);
        return new StageInput(
                input.algorithm(),
                input.rulesVersion(),
                input.stage(),
                input.medals(),
                input.prizes(),
                entries,
                input.jury());
    }

    /** Judges are interchangeable: swapping all the sheets of two judges changes no rank, unless one was chosen by name. */
    @Test
    void isRankedTheSameWhicheverJudgeGaveWhichMarks() {
        for (int i = 0; i < 5_000; i++) {
            StageInput input = StageInput.parse(stages.next());
            List<String> judges = judges(input);
            List<String> others = new ArrayList<>(judges);
            Collections.shuffle(others, random);
            String renamed = input.toJson();
            for (String judge : judges) {
                renamed = renamed.replace("\"" + judge + "\"", "\"#" + others.get(judges.indexOf(judge)) + "\"");
            }
            StageInput swapped = ProofJson.read(renamed.replace("\"#", "\""), StageInput.class);
            assertThat(Ranking.of(swapped))
                    .as("seed %d: %s", SEED, input.toJson())
                    .isEqualTo(Ranking.of(input));
        }
    }

    private static List<String> judges(StageInput input) {
        return input.entries().stream()
                .flatMap(entry -> entry.sheets().stream())
                .map(Sheet::judge)
                .distinct()
                .toList();
    }

    @Test
    void everyProofHoldsAndSaysTheSameAfterItsJourney() {
        for (int i = 0; i < STAGES / 8; i++) {
            StageInput input = StageInput.parse(stages.next());
            for (Participant entry : input.entries()) {
                Proof proof = Proof.of(input, entry.code());
                Proof arrived = Proof.parse(proof.toJson());
                assertThat(ProofCheck.of(arrived).differences())
                        .as("seed %d", SEED)
                        .isEmpty();
                assertThat(arrived).isEqualTo(proof);
            }
        }
    }

    @Test
    void randomRulesPassTheCheckOfDefinitions() {
        for (int i = 0; i < 1_000; i++) {
            JsonNode stage = stages.next().path("stage");
            assertThat(ProofJson.tree(StageRules.parse(stage)).path("components"))
                    .isNotEmpty();
        }
    }

    private static Map<String, String> results(Ranking ranking) {
        Map<String, String> results = new TreeMap<>();
        for (RankedEntry entry : ranking.entries()) {
            results.put(entry.code(), entry.guest() ? guest(entry) : ranked(entry));
        }
        return results;
    }

    private static String guest(RankedEntry entry) {
        assertThat(entry).extracting("rank", "medal", "prize", "advances").containsOnlyNulls();
        return "guest beside " + entry.beside() + " " + entry.total();
    }

    private static String ranked(RankedEntry entry) {
        return "%d %s %s %s %s %s %s"
                .formatted(
                        entry.rank(),
                        entry.total(),
                        entry.components().stream()
                                .map(RankedEntry.ComponentMark::mark)
                                .toList(),
                        Objects.toString(entry.medal(), "-"),
                        entry.prize() == null ? "-" : entry.prize().title(),
                        Objects.toString(entry.advances(), "-"),
                        entry.tied());
    }

    private static Set<String> openTies(Ranking ranking) {
        return ranking.openTies().stream()
                .map(tie -> tie.line() + " " + tie.after() + " " + new TreeSet<>(tie.codes()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
