package org.guildhall.contest.judging.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.guildhall.contest.contest.rules.TieRuleName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final String SHARED = "\"ties\":[{\"rule\":\"SHARED_RANK\"}]";
    private static final String TWO_PARTS = """
            {"code":"final","title":"决赛","judges":2,"components":[
              {"code":"theory","kind":"THEORY","title":"理论","weight":"30","criteria":[
                {"code":"t1","title":"试卷","kind":"MEASUREMENT","maximum":"100","aggregation":"MEAN"}]},
              {"code":"practice","kind":"PRACTICE","title":"实操","weight":"70","criteria":[
                {"code":"p","title":"工艺","criteria":[
                  {"code":"p1","title":"接线","kind":"JUDGEMENT","maximum":"20","aggregation":"MEAN"},
                  {"code":"p2","title":"用时","kind":"TIME","maximum":"10","fullUntil":"1800","zeroFrom":"3600",
                   "aggregation":"MEAN"}]}]}],
             "ties":[{"rule":"HIGHER_COMPONENT","component":"practice"},{"rule":"EARLIER_REGISTRATION"}]}""";

    @Test
    void ranksByStandardCompetitionRanking() {
        assertThat(Stages.simple()
                        .with(SHARED)
                        .entry("A", "95.5")
                        .entry("B", "93")
                        .entry("C", "93")
                        .entry("D", "90")
                        .lines())
                .containsExactly("A 1 95.50", "B 2 93.00", "C 2 93.00", "D 4 90.00");
    }

    @Test
    void addsUpJudgementsTimesAndWeights() {
        Stages stages = Stages.of(TWO_PARTS)
                .sheet("A", "J1", Map.of("t1", "80", "p1", "2", "p2", "2700"))
                .sheet("A", "J2", Map.of("t1", "85", "p1", "3", "p2", "2700"));
        // theory 82.5; practice (20 · 2.5/3 + 5) / 30 = 13/18 of 100; 0.3 · 82.5 + 0.7 · 100 · 13/18 = 2711/36
        RankedEntry entry = stages.ranking().entries().get(0);
        assertThat(entry.total()).isEqualTo("75.31");
        assertThat(entry.components())
                .extracting(mark -> mark.code() + " " + mark.mark())
                .containsExactly("theory 82.50", "practice 72.22");
        Explanation explanation = Proof.of(stages.input(), "A").explanation();
        assertThat(explanation.exactTotal()).isEqualTo("2711/36");
        assertThat(explanation.components())
                .extracting(Explanation.ComponentResult::exactMark)
                .containsExactly("165/2", "650/9");
        assertThat(explanation.criteria())
                .extracting(Explanation.CriterionResult::exactPoints)
                .containsExactly("165/2", "50/3", "5");
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1800, 10", "1800.001, 9.99999444", "2700, 5", "3599.999, 0.00000556", "3600, 0", "9000, 0"})
    void timeBringsFullPointsThenFewerThenNone(String seconds, String points) {
        Explanation explanation = Proof.of(
                        Stages.of(TWO_PARTS)
                                .sheet("A", "J1", Map.of("t1", "0", "p1", "0", "p2", seconds))
                                .input(),
                        "A")
                .explanation();
        String[] exact = explanation.criteria().get(2).exactPoints().split("/", -1);
        double value = Double.parseDouble(exact[0]) / (exact.length == 2 ? Double.parseDouble(exact[1]) : 1);
        assertThat(value).isCloseTo(Double.parseDouble(points), org.assertj.core.data.Offset.offset(1e-8));
    }

    @Test
    void tieChainSeparatesStepByStepAndSaysHow() {
        Stages stages = Stages.simple()
                .with("\"penalties\":[{\"code\":\"late\",\"title\":\"超时\",\"points\":\"1\"}],"
                        + "\"ties\":[{\"rule\":\"FEWER_PENALTIES\"},{\"rule\":\"EARLIER_REGISTRATION\"}]")
                .sheet("A", "J1", Map.of("p1", "91"), "late/1")
                .entry("B", "90")
                .entry("C", "90");
        assertThat(stages.lines()).containsExactly("B 1 90.00", "C 2 90.00", "A 3 90.00");
        List<RankedEntry> entries = stages.ranking().entries();
        assertThat(entries.get(0).ties())
                .containsExactly(
                        new TieStep(TieRuleName.FEWER_PENALTIES, null, "0", 2),
                        new TieStep(TieRuleName.EARLIER_REGISTRATION, null, "2", 1));
        assertThat(entries.get(2).ties()).containsExactly(new TieStep(TieRuleName.FEWER_PENALTIES, null, "1", 1));
    }

    @Test
    void latestJuryDecisionThatNamesAllOfTheTiedCounts() {
        Stages stages = Stages.simple()
                .with("\"ties\":[{\"rule\":\"JURY_DECISION\"}]")
                .entry("A", "90")
                .entry("B", "90")
                .entry("C", "80")
                .entry("D", "80");
        assertThat(stages.jury(List.of(List.of("A", "B"), List.of("B", "A"), List.of("D")))
                        .lines())
                .containsExactly("B 1 90.00", "A 2 90.00", "C 3 80.00", "D 3 80.00");
        assertThat(stages.ranking().entries()).extracting(RankedEntry::tied).containsExactly(false, false, true, true);
    }

    @Test
    void medalIsSharedWithinTheToleranceAndTheUsedUpPlacesAreSkipped() {
        Stages stages = Stages.simple()
                .with("\"scale\":\"500\"," + SHARED)
                .medals(1, 1, 1, "2")
                .entry("A", "98")
                .entry("B", "97.6")
                .entry("C", "97.2")
                .entry("D", "97.1");
        // 490.00, 488.00, 486.00, 485.50: B is within 2 of A and uses up silver; D is within 2 of C's bronze.
        assertThat(stages.lines())
                .containsExactly("A 1 490.00 GOLD", "B 2 488.00 GOLD", "C 3 486.00 BRONZE", "D 4 485.50 BRONZE");
    }

    @Test
    void prizesGoByRankAndByShareOfTheRanked() {
        Stages stages = Stages.simple().with(SHARED).prize(1, 1, "一等奖").prize(2, 3, "二等奖");
        for (int i = 0; i < 10; i++) {
            stages.entry("E" + i, Integer.toString(90 - i));
        }
        StageInput input = stages.input();
        List<org.guildhall.contest.contest.rules.PrizeClass> prizes = new java.util.ArrayList<>(input.prizes());
        prizes.add(new org.guildhall.contest.contest.rules.PrizeClass(
                null, null, new java.math.BigDecimal("59.9"), "优秀奖", null, null));
        Ranking ranking = Ranking.of(
                new StageInput(input.algorithm(), 1, input.stage(), null, prizes, input.entries(), List.of()));
        assertThat(ranking.entries())
                .extracting(entry -> entry.prize() == null ? "-" : entry.prize().title())
                .containsExactly("一等奖", "二等奖", "二等奖", "优秀奖", "优秀奖", "-", "-", "-", "-", "-");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"number\":2,\"waitlist\":1',   ADVANCES ADVANCES WAITS ENDS ENDS",
        "'\"percent\":\"50\"',            ADVANCES ADVANCES ENDS ENDS ENDS",
        "'\"minimum\":\"70\"',            ADVANCES ADVANCES ADVANCES ENDS ENDS",
        "'\"number\":9',                  ADVANCES ADVANCES ADVANCES ADVANCES ADVANCES",
    })
    void sendsOnByNumberShareOrMinimum(String advance, String expected) {
        Ranking ranking = Stages.simple()
                .with("\"advance\":{" + advance + "}")
                .entry("A", "90")
                .entry("B", "80")
                .entry("C", "70")
                .entry("D", "60")
                .entry("E", "50")
                .guest("G", "99")
                .ranking();
        assertThat(ranking.entries().stream()
                        .filter(entry -> !entry.guest())
                        .map(entry -> entry.advances().name()))
                .containsExactly(expected.split(" ", -1));
        assertThat(ranking.find("G").orElseThrow().advances()).isNull();
    }

    @Test
    void missingMarksCountNothingAndAreTold() {
        Ranking ranking = Stages.of(TWO_PARTS)
                .sheet("A", "J1", Map.of("t1", "80"))
                .sheet("A", "J2", Map.of())
                .ranking();
        assertThat(ranking.entries().get(0).total()).isEqualTo("24.00");
        assertThat(ranking.entries().get(0).complete()).isFalse();
    }

    @Test
    void refusesInputThatDoesNotFitItsRules() {
        Stages unknownPenalty = Stages.simple().sheet("A", "J1", Map.of("p1", "9"), "nonsense/1");
        assertThatThrownBy(unknownPenalty::ranking).isInstanceOf(IllegalArgumentException.class);
        StageInput input = Stages.simple().entry("A", "9").input();
        StageInput other =
                new StageInput("guildhall-ranking/2", 1, input.stage(), null, List.of(), input.entries(), List.of());
        assertThatThrownBy(() -> Ranking.of(other)).isInstanceOf(IllegalArgumentException.class);
    }
}
