package org.guildhall.contest.judging.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.guildhall.contest.contest.rules.ContestRules;
import org.guildhall.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defects seen in public contest systems, each as a test. */
class KnownDefectsTest {

    private static final String PENALTIES =
            "\"penalties\":[{\"code\":\"safety\",\"title\":\"违规\",\"points\":\"5\"}],\"penaltyCap\":\"8\"";

    @Test
    void halfPointsAreNotLost() {
        assertThat(Stages.simple()
                        .with("\"decimals\":1")
                        .entry("A", "88.5")
                        .entry("B", "88")
                        .lines())
                .containsExactly("A 1 88.5", "B 2 88.0");
    }

    @ParameterizedTest
    @CsvSource({"88, 88.5, 1, 88.3", "88, 89, 0, 89", "86, 87, 0, 87", "0.1, 0, 1, 0.1", "0.01, 0, 2, 0.01"})
    void halvesAreRoundedUpNotToEven(String one, String other, String decimals, String expected) {
        Stages stages = Stages.simple()
                .with("\"decimals\":" + decimals)
                .sheet("A", "J1", Map.of("p1", one))
                .sheet("A", "J2", Map.of("p1", other));
        assertThat(stages.ranking().entries().get(0).total()).isEqualTo(expected);
    }

    @Test
    void thirdsAreNotRoundedOnTheWay() {
        Stages stages = Stages.of("""
                {"code":"s","title":"赛","decimals":2,"judges":3,"components":[
                  {"code":"c","kind":"PRACTICE","title":"实操","weight":"100","criteria":[
                    {"code":"a","title":"甲","kind":"MEASUREMENT","maximum":"1","aggregation":"MEAN"},
                    {"code":"b","title":"乙","kind":"MEASUREMENT","maximum":"1","aggregation":"MEAN"},
                    {"code":"d","title":"丙","kind":"MEASUREMENT","maximum":"1","aggregation":"MEAN"}]}]}""");
        for (int judge = 1; judge <= 3; judge++) {
            String mark = judge == 1 ? "1" : "0";
            stages.sheet("A", "J" + judge, Map.of("a", mark, "b", mark, "d", mark));
        }
        // Three times a third of a point of three: a third of the scale; rounding each would give 33.00.
        assertThat(stages.ranking().entries().get(0).total()).isEqualTo("33.33");
        assertThat(Proof.of(stages.input(), "A").explanation().exactTotal()).isEqualTo("100/3");
    }

    @Test
    void samePenaltyEnteredByTwoJudgesIsDeductedOnce() {
        Stages stages = Stages.simple()
                .with(PENALTIES)
                .sheet("A", "J1", Map.of("p1", "90"), "safety/1")
                .sheet("A", "J2", Map.of("p1", "90"), "safety/1");
        assertThat(stages.lines()).containsExactly("A 1 85.00");
        stages.sheet("A", "J3", Map.of("p1", "90"), "safety/2");
        assertThat(stages.lines())
                .as("another occurrence counts, up to the cap")
                .containsExactly("A 1 82.00");
    }

    @Test
    void penaltiesNeverMakeATotalNegative() {
        assertThat(Stages.simple()
                        .with(PENALTIES)
                        .sheet("A", "J1", Map.of("p1", "3"), "safety/1")
                        .lines())
                .containsExactly("A 1 0.00");
    }

    @Test
    void unknownTieRuleIsRefusedNotSkipped() {
        assertThatThrownBy(() -> Stages.simple()
                        .with("\"ties\":[{\"rule\":\"COIN_TOSS\"}]")
                        .input())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly("/ties/0/rule unknown-rule"));
    }

    @Test
    void tiesAreGuardedAtEveryLineNotAtTheQuotaAlone() {
        List<OpenTie> open = Stages.simple()
                .with("\"advance\":{\"number\":7,\"waitlist\":2}")
                .medals(1, 1, 1, null)
                .prize(1, 4, "一等奖")
                .entry("A", "90")
                .entry("B", "90")
                .entry("C", "80")
                .entry("D", "70")
                .entry("E", "70")
                .entry("F", "60")
                .entry("G", "50")
                .entry("H", "50")
                .entry("I", "50")
                .entry("J", "50")
                .entry("K", "40")
                .entry("L", "40")
                .ranking()
                .openTies();
        assertThat(open)
                .containsExactly(
                        new OpenTie(OpenTie.Line.MEDAL, 1, List.of("A", "B")),
                        new OpenTie(OpenTie.Line.PRIZE, 4, List.of("D", "E")),
                        new OpenTie(OpenTie.Line.QUOTA, 7, List.of("G", "H", "I", "J")),
                        new OpenTie(OpenTie.Line.WAITLIST, 8, List.of("G", "H", "I", "J")),
                        new OpenTie(OpenTie.Line.WAITLIST, 9, List.of("G", "H", "I", "J")));
    }

    @Test
    void sharedRankLiesWithinTheLine() {
        Stages stages = Stages.simple()
                .with("\"ties\":[{\"rule\":\"SHARED_RANK\"}],\"advance\":{\"number\":1}")
                .prize(1, 1, "一等奖")
                .prize(2, 2, "二等奖")
                .entry("A", "90")
                .entry("B", "90")
                .entry("C", "80");
        assertThat(stages.lines()).containsExactly("A 1 90.00 一等奖", "B 1 90.00 一等奖", "C 3 80.00");
        assertThat(stages.ranking().openTies()).isEmpty();
        assertThat(stages.ranking().entries())
                .extracting(RankedEntry::advances)
                .containsExactly(Advancement.ADVANCES, Advancement.ADVANCES, Advancement.ENDS);
    }

    /** 90.004 and 90.0 show the same, so they are the same: what isn't shown decides nothing. */
    @Test
    void orderShownIsTheOrderRankedBy() {
        Stages stages = Stages.simple()
                .with("\"ties\":[{\"rule\":\"SHARED_RANK\"}]")
                .entry("A", "90")
                .entry("B", "90.004")
                .entry("C", "90.005");
        assertThat(stages.lines()).containsExactly("C 1 90.01", "A 2 90.00", "B 2 90.00");
        Random random = new Random(20_261_121);
        RandomStages random1 = new RandomStages(random);
        for (int i = 0; i < 2_000; i++) {
            assertThat(Ranking.of(StageInput.parse(random1.next())).entries())
                    .isSortedAccordingTo(
                            Comparator.comparing(RankedEntry::total).reversed());
        }
    }

    @Test
    void guestsInTheMedalZoneTakeNoMedalAndNoPlace() {
        assertThat(Stages.simple()
                        .medals(1, 1, 1, "0")
                        .prize(1, 3, "一等奖")
                        .guest("G", "99")
                        .entry("A", "95")
                        .guest("H", "95")
                        .entry("B", "90")
                        .entry("C", "85")
                        .lines())
                .containsExactly(
                        "G G 99.00", "A 1 95.00 GOLD 一等奖", "H G 95.00", "B 2 90.00 SILVER 一等奖", "C 3 85.00 BRONZE 一等奖");
    }

    @Test
    void sumsMatchTheirPartsWithAHundredAndThirtyPlayers() {
        RandomStages random = new RandomStages(new Random(130));
        List<StageInput> inputs = new ArrayList<>();
        int players = 0;
        while (players < 130) {
            ObjectNode json = random.next();
            inputs.add(StageInput.parse(json));
            players += json.path("entries").size();
        }
        for (StageInput input : inputs) {
            for (Participant entry : input.entries()) {
                Explanation explanation = Proof.of(input, entry.code()).explanation();
                BigFraction parts = explanation.components().stream()
                        .map(component -> fraction(component.exactShare()))
                        .reduce(BigFraction.ZERO, BigFraction::add)
                        .subtract(Scheme.exact(explanation.deducted()));
                BigFraction expected = parts.signum() < 0 ? BigFraction.ZERO : parts;
                assertThat(fraction(explanation.exactTotal())).isEqualTo(expected);
                assertThat(explanation.total())
                        .isEqualTo(expected.bigDecimalValue(input.stage().decimals(), java.math.RoundingMode.HALF_UP));
            }
        }
    }

    private static BigFraction fraction(String text) {
        return BigFraction.parse(text.contains("/") ? text : text + "/1");
    }

    @Test
    void pointsOfUnitsMatchThoseOfTheirHundredAndThirtyPlayers() throws Exception {
        JsonNode json = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree("{\"unitPoints\":[{\"from\":1,\"to\":1,\"points\":10},{\"from\":2,\"to\":50,\"points\":3}],"
                        + "\"starterPoints\":1}");
        ContestRules rules = ContestRules.parse(json);
        List<UUID> units = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
        List<UnitStandings.Placing> placings = new ArrayList<>();
        for (int rank = 1; rank <= 130; rank++) {
            placings.add(new UnitStandings.Placing(units.get(rank * rank % 3), rank));
        }
        List<UnitStandings.Unit> standings = UnitStandings.of(rules, placings);
        assertThat(standings.stream().mapToInt(UnitStandings.Unit::points).sum())
                .isEqualTo(10 + 49 * 3 + 80);
        assertThat(standings.stream()
                        .flatMap(unit -> unit.placings().values().stream())
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(130);
    }

    @Test
    void marksNeverPassThroughFloatingPoint() {
        Stages stages = Stages.simple().with("\"decimals\":3");
        for (int judge = 1; judge <= 10; judge++) {
            stages.sheet("A", "J" + judge, Map.of("p1", "0.1"));
        }
        assertThat(stages.ranking().entries().get(0).total()).isEqualTo(new BigDecimal("0.100"));
    }
}
