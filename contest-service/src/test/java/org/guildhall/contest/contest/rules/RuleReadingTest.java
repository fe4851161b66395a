package org.guildhall.contest.contest.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.guildhall.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = """
            {"stages":[
              {"code":"first","title":"初赛","judges":1,"components":[
                {"code":"theory","kind":"THEORY","title":"理论","weight":"100","criteria":[
                  {"code":"t1","title":"试卷","kind":"MEASUREMENT","minimum":"0","maximum":"100","aggregation":"MEAN"}]}],
               "advance":{"number":20,"waitlist":5}},
              {"code":"final","title":"决赛","scale":"100","decimals":2,"judges":3,"components":[
                {"code":"theory","kind":"THEORY","title":"理论","weight":"30","criteria":[
                  {"code":"t1","title":"试卷","kind":"MEASUREMENT","minimum":"0","maximum":"100","aggregation":"MEAN",
                   "tolerance":"5"}]},
                {"code":"practice","kind":"PRACTICE","title":"实操","weight":"70","criteria":[
                  {"code":"p","title":"工艺","criteria":[
                    {"code":"p1","kind":"JUDGEMENT","title":"接线","maximum":"20","aggregation":"MEDIAN",
                     "descriptors":["未完成","有缺陷","合格","优秀"]},
                    {"code":"p2","kind":"TIME","title":"用时","maximum":"10","fullUntil":"1800","zeroFrom":"3600",
                     "aggregation":"MEAN"}]}]}],
               "penalties":[{"code":"safety","title":"违反安全规程","points":"5"}],"penaltyCap":"10",
               "ties":[{"rule":"HIGHER_COMPONENT","component":"practice"},{"rule":"FEWER_PENALTIES"},
                       {"rule":"SHORTER_TIME"},{"rule":"YOUNGER"},{"rule":"EARLIER_REGISTRATION"},
                       {"rule":"JURY_DECISION"},{"rule":"SHARED_RANK"}]}],
             "medals":{"gold":1,"silver":1,"bronze":1,"tolerance":"2"},
             "prizes":[{"from":1,"to":1,"title":"一等奖","amount":1000000,"honour":"技术能手"},
                       {"from":2,"to":3,"title":"二等奖","amount":500000},{"share":"30","title":"优秀奖"}]}""";

    private static JsonNode document() {
        try {
            return JSON.readTree(DOCUMENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsAWholeDocument() {
        ProjectRules rules = ProjectRules.parse(document());
        StageRules last = rules.stages().get(1);
        assertThat(rules.stages().get(0).advance()).isEqualTo(new Advance(20, null, null, 5));
        assertThat(rules.stages().get(0).scale()).isEqualTo("100");
        assertThat(rules.stages().get(0).decimals()).isEqualTo(2);
        assertThat(last.leaves().map(Criterion::code)).containsExactly("t1", "p1", "p2");
        assertThat(last.ties()).hasSize(7);
        assertThat(rules.medals()).isEqualTo(new Medals(1, 1, 1, new BigDecimal("2")));
        assertThat(rules.prizes().get(2).last(10)).isEqualTo(3);
    }

    @Test
    void writesWhatItReads() {
        ProjectRules rules = ProjectRules.parse(document());
        assertThat(ProjectRules.parse(JSON.valueToTree(rules))).isEqualTo(rules);
    }

    /** Place, what stands there instead, and the fault that is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/stages/1/ties/0/rule                          | \"COIN_TOSS\"    | /stages/1/ties/0/rule unknown-rule",
                "/stages/1/ties/0/component                     | \"speed\"        | /stages/1/ties/0/component unknown-reference",
                "/stages/1/ties/1/component                     | \"theory\"       | /stages/1/ties/1/component unknown",
                "/stages/1/ties/5/rule                          | \"SHARED_RANK\"  | /stages/1/ties/5 never-reached",
                "/stages/1/ties/2/rule                          | \"YOUNGER\"      | /stages/1/ties/3 duplicate",
                "/stages/0/ties                                 | [{\"rule\":\"SHORTER_TIME\"}] | /stages/0/ties/0 without-time",
                "/stages/1/components/0/weight                  | \"30.001\"       | /stages/1/components weights-sum",
                "/stages/1/components/0/weight                  | 30               | /stages/1/components/0/weight wrong-type",
                "/stages/1/components/0/weight                  | \"30.0001\"      | /stages/1/components/0/weight format",
                "/stages/1/components/0/weight                  | \"-1\"           | /stages/1/components/0/weight format",
                "/stages/1/components/0/weight                  | \"1e1\"          | /stages/1/components/0/weight format",
                "/stages/1/components/0/kind                    | \"ESSAY\"        | /stages/1/components/0/kind unknown-rule",
                "/stages/1/components/1/code                    | \"theory\"       | /stages/1/components/1/code duplicate",
                "/stages/1/components/0/criteria/0/aggregation  | \"BEST\"         | /stages/1/components/0/criteria/0/aggregation unknown-rule",
                "/stages/1/components/0/criteria/0/kind         | \"GUESS\"        | /stages/1/components/0/criteria/0/kind unknown-rule",
                "/stages/1/components/0/criteria/0/minimum      | \"100\"          | /stages/1/components/0/criteria/0/minimum order",
                "/stages/1/components/0/criteria/0/maximum      | \"10001\"        | /stages/1/components/0/criteria/0/maximum range",
                "/stages/1/components/0/criteria/0/code         | \"p1\"           | /stages/1/components duplicate",
                "/stages/1/components/0/criteria/0/code         | \"T 1\"          | /stages/1/components/0/criteria/0/code format",
                "/stages/1/components/0/criteria/0/fullUntil    | \"5\"            | /stages/1/components/0/criteria/0/fullUntil unknown",
                "/stages/1/components/1/criteria/0/criteria/1/zeroFrom | \"1800\"   | /stages/1/components/1/criteria/0/criteria/1/zeroFrom order",
                "/stages/1/components/1/criteria/0/criteria/0/descriptors | [\"a\"] | /stages/1/components/1/criteria/0/criteria/0/descriptors range",
                "/stages/1/components/1/criteria/0/kind         | \"TIME\"         | /stages/1/components/1/criteria/0/kind unknown",
                "/stages/1/components/1/criteria                | []               | /stages/1/components/1/criteria range",
                "/stages/1/judges                               | 0                | /stages/1/judges range",
                "/stages/1/judges                               | \"3\"            | /stages/1/judges wrong-type",
                "/stages/1/decimals                             | 4                | /stages/1/decimals range",
                "/stages/1/title                                | \"\"             | /stages/1/title length",
                "/stages/1/title                                | \"a\\u202eb\"    | /stages/1/title unprintable-characters",
                "/stages/1/code                                 | \"first\"        | /stages/1/code duplicate",
                "/stages/1/advance                              | {\"number\":1}   | /stages/1/advance last-stage",
                "/stages/0/advance                              | null             | /stages/0/advance required",
                "/stages/0/advance/minimum                      | \"60\"           | /stages/0/advance exactly-one",
                "/stages/1/bonus                                | 1                | /stages/1/bonus unknown",
                "/stages/1/a~1b                                 | 1                | /stages/1/? unknown",
                "/medals/platinum                               | 1                | /medals/platinum unknown",
                "/medals/gold                                   | null             | /medals/gold required",
                "/prizes/1/from                                 | 1                | /prizes/1 order",
                "/prizes/1/to                                   | 1                | /prizes/1/to order",
                "/prizes/0/amount                               | 1.5              | /prizes/0/amount wrong-type",
                "/prizes/0/amount                               | 100000001        | /prizes/0/amount range",
                "/prizes/0/share                                | \"10\"           | /prizes/0 exactly-one",
                "/stages                                        | []               | /stages range",
                "/stages                                        | {}               | /stages wrong-type",
                "/stages/0                                      | 7                | /stages/0 wrong-type",
                "/podium                                        | true             | /podium unknown",
            })
    void namesThePlaceOfEachFault(String place, String value, String fault) throws JsonProcessingException {
        JsonNode changed = document();
        set(changed, JsonPointer.compile(place), JSON.readTree(value));
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> ProjectRules.parse(changed));
        assertThat(problem.code()).isEqualTo("rules-invalid");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .extracting(error -> error.pointer() + " " + error.code())
                .contains(fault);
    }

    private static void set(JsonNode document, JsonPointer place, JsonNode value) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
    }

    @Test
    void tellsAllFaultsAtOnce() throws JsonProcessingException {
        JsonNode document = JSON.readTree("{\"stages\":[{\"code\":\"a\",\"judges\":1,\"x\":1}],\"y\":2}");
        assertThatThrownBy(() -> ProjectRules.parse(document))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactlyInAnyOrder(
                                        "/y unknown",
                                        "/stages/0/x unknown",
                                        "/stages/0/title required",
                                        "/stages/0/components required"));
    }

    @Test
    void refusesWhatIsNoDocument() throws JsonProcessingException {
        for (String json : new String[] {"[]", "null", "7", "\"a\""}) {
            JsonNode document = JSON.readTree(json);
            assertThatThrownBy(() -> ProjectRules.parse(document)).isInstanceOf(ProblemException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"30, ", "29.999, /stages/1/components cap-exceeded"})
    void contestCapsTheWeightOfAKind(String cap, String fault) throws JsonProcessingException {
        ObjectNode project = (ObjectNode) document();
        ((ArrayNode) project.path("stages")).remove(0);
        ((ArrayNode) project.path("stages")).insert(0, document().path("stages").get(1));
        ((ObjectNode) project.path("stages").get(0))
                .put("code", "before")
                .set("advance", JSON.readTree("{\"number\":1}"));
        ContestRules contest = ContestRules.parse(
                JSON.readTree("{\"caps\":[{\"kind\":\"THEORY\",\"maximumWeight\":\"" + cap + "\"}]}"));
        ProjectRules rules = ProjectRules.parse(project);
        if (fault == null) {
            contest.check(rules);
        } else {
            assertThatThrownBy(() -> contest.check(rules))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.errors())
                                    .extracting(error -> error.pointer() + " " + error.code())
                                    .containsExactly("/stages/0/components cap-exceeded", fault));
        }
    }

    @Test
    void contestRulesHaveDefaults() throws JsonProcessingException {
        ContestRules rules = ContestRules.parse(JSON.readTree("{}"));
        assertThat(rules.publicityDays()).isEqualTo(5);
        assertThat(rules.appealDays()).isEqualTo(3);
        assertThat(rules.pointsFor(1)).isZero();
        assertThatThrownBy(() -> ContestRules.parse(JSON.readTree("{\"publicity\":5}")))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "t1, 0,       true", "t1, 100,  true", "t1, 100.001, false", "t1, -1,     false",
        "t1, 50.1234, false", "t1, 50.1, true", "p1, 3,       true", "p1, 4,      false",
        "p1, 1.5,     false", "p1, 2.0, true", "p2, 3599.5,  true", "p2, 100001, false",
    })
    void criterionKnowsWhichMarksItAccepts(String code, BigDecimal mark, boolean accepted) {
        Criterion criterion = ProjectRules.parse(document())
                .stages()
                .get(1)
                .leaves()
                .filter(leaf -> leaf.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(criterion.accepts(mark)).isEqualTo(accepted);
    }
}
