package org.guildhall.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.Honours;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Policies;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What organisations of each level may hand out, whoever acts for them. */
@QuarkusTest
@WithTestResource(TestStack.class)
class LevelTest {

    private static final List<String> CLASSES =
            List.of("NATIONAL_1", "NATIONAL_2", "PROVINCE_1", "PROVINCE_2", "CITY", "COUNTY", "ENTERPRISE");
    private static final List<String> HONOURS =
            List.of("NATIONAL", "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "ENTERPRISE");

    @Inject
    MembershipTopic membership;

    @Inject
    FinalContests contests;

    /** The first class and honour of the lists that the level may hand out, and all after it; whether a policy stands alone. */
    @ParameterizedTest
    @CsvSource({
        "NATIONAL,   NATIONAL_1, NATIONAL,   true",
        "PROVINCE,   PROVINCE_1, PROVINCE,   true",
        "CITY,       CITY,       CITY,       true",
        "COUNTY,     COUNTY,     COUNTY,     true",
        "TOWNSHIP,   ENTERPRISE, TOWNSHIP,   true",
        "GRASSROOTS, ENTERPRISE, ENTERPRISE, false",
        "GROUP,      ENTERPRISE, ENTERPRISE, false",
        "UNHEARD_OF, ENTERPRISE, ENTERPRISE, false",
    })
    void nothingRanksHigherThanWhoHandsItOut(
            String level, String highestClass, String highestHonour, boolean hasPolicyAlone) {
        UUID organisation = membership.found(null, level);
        assertThat(answers(CLASSES, code -> contest(organisation, code)))
                .isEqualTo(expected(CLASSES, highestClass, "/contestClass"));
        assertThat(answers(HONOURS, code -> honourType(organisation, code)))
                .isEqualTo(expected(HONOURS, highestHonour, "/level"));
        Policies.post(ADMINISTRATOR, organisation, "2026-01-01", Policies.SMALL)
                .then()
                .statusCode(hasPolicyAlone ? 201 : 422);
    }

    private static Response contest(UUID organisation, String contestClass) {
        return as(ADMINISTRATOR)
                .body(Api.contest(organisation).replace("\"ENTERPRISE\"", '"' + contestClass + '"'))
                .post("/contests");
    }

    private static Response honourType(UUID organisation, String level) {
        return as(ADMINISTRATOR)
                .body(Honours.type(organisation, Honours.code(), "MEMBER").replace("\"ENTERPRISE\"", '"' + level + '"'))
                .post("/honour-types");
    }

    private static Map<String, String> answers(List<String> codes, Function<String, Response> call) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String code : codes) {
            Response answer = call.apply(code);
            answers.put(
                    code,
                    answer.statusCode() == 201
                            ? "201"
                            : answer.statusCode() + " " + answer.path("code") + " " + answer.path("errors.pointer"));
        }
        return answers;
    }

    private static Map<String, String> expected(List<String> codes, String highest, String pointer) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String code : codes) {
            boolean allowed = codes.indexOf(code) >= codes.indexOf(highest);
            expected.put(code, allowed ? "201" : "422 above-own-level [" + pointer + "]");
        }
        return expected;
    }

    @Test
    void copyOfAContestFromBeforeTheRuleKeepsToIt() {
        UUID organisation = membership.found(null, "GRASSROOTS");
        UUID contest = Api.draft(ADMINISTRATOR, organisation);
        contests.run("UPDATE contest SET contest_class = 'NATIONAL_1' WHERE id = ?", contest);
        as(ADMINISTRATOR)
                .body("{\"year\":2027,\"opensAt\":\"2027-01-01T00:00:00Z\",\"closesAt\":\"2027-02-01T00:00:00Z\"}")
                .post("/contests/" + contest + "/copies")
                .then()
                .statusCode(422);
    }
}
