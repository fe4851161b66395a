package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.ContestTopic;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SkillTest {

    private static final Targets TARGETS = new Targets(new People(21));

    private final ContestTopic contests = new ContestTopic();

    @Inject
    DataSource dataSource;

    @AfterEach
    void close() {
        contests.close();
    }

    @Test
    void officerRecordsAssessmentThatTheMemberThenHas() {
        UUID union = union();
        String member = TARGETS.member(union);
        get(ADMINISTRATOR, "/members/" + member).then().body("skillLevel", nullValue());
        Map<String, Object> body = assessment("SENIOR", "电工");
        body.put("certificateNumber", "S000012345678");
        body.put("certifiedOn", "2026-03-01");
        post(appointed("ENROLMENT_OFFICER", union), path(member), body)
                .then()
                .statusCode(201)
                .body("level", equalTo("SENIOR"))
                .body("source", equalTo("ASSESSMENT"))
                .body("certificateLastFour", equalTo("5678"))
                .body("certifiedOn", equalTo("2026-03-01"));
        get(ADMINISTRATOR, "/members/" + member)
                .then()
                .body("skillLevel", equalTo("SENIOR"))
                .body("trade", equalTo("电工"));
        Facts.Fact fact = Facts.of(UUID.fromString(member), 2).get(1);
        assertThat(fact.name()).isEqualTo("member-skill-changed");
        assertThat(fact.sequence()).isEqualTo(2);
        assertThat(fact.data().toString()).doesNotContain("12345678");
        assertThat(fact.data().path("levelRank").asInt()).isEqualTo(4);
        assertThat(fact.data().path("previousLevel").isNull()).isTrue();
        assertThat(fact.data().path("recordedBy").asText()).startsWith("subject-");
        assertThat(fact.data().path("organisationId").asText()).isEqualTo(union.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "SENIOR,       电工, 409, skill-level-held",
        "SENIOR,       焊工, 201,",
        "TECHNICIAN,   电工, 201,",
        "INTERMEDIATE, 电工, 409, skill-level-lower",
        "INTERMEDIATE, 焊工, 409, skill-level-lower",
    })
    void levelNeverFalls(String level, String trade, int status, String code) {
        String member = TARGETS.member(union());
        assess(member, "SENIOR", "电工").then().statusCode(201);
        assess(member, level, trade).then().statusCode(status).body("code", equalTo(code));
        get(ADMINISTRATOR, "/members/" + member)
                .then()
                .body("skillLevel", equalTo(status == 201 ? level : "SENIOR"))
                .body("trade", equalTo(status == 201 ? trade : "电工"));
    }

    @Test
    void refusesCertificateOfTomorrowAndLevelNobodyKnows() {
        String member = TARGETS.member(union());
        Map<String, Object> body = assessment("SENIOR", "电工");
        body.put("certifiedOn", "2199-01-01");
        post(ADMINISTRATOR, path(member), body).then().statusCode(422).body("errors.pointer", hasItem("/certifiedOn"));
        post(ADMINISTRATOR, path(member), assessment("GRANDMASTER", "电工"))
                .then()
                .statusCode(400);
        post(ADMINISTRATOR, path(member), assessment("SENIOR", " ")).then().statusCode(422);
    }

    @Test
    void historyIsListedNewestFirstByPagesAndCannotBeChanged() {
        String member = TARGETS.member(union());
        for (String level : List.of("JUNIOR", "INTERMEDIATE", "SENIOR")) {
            assess(member, level, "钳工").then().statusCode(201);
        }
        Response page = get(ADMINISTRATOR, path(member) + "?limit=2");
        page.then().statusCode(200).body("items.level", contains("SENIOR", "INTERMEDIATE"));
        get(ADMINISTRATOR, path(member) + "?limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.level", contains("JUNIOR"))
                .body("next", nullValue());
        for (String deed : List.of("UPDATE skill_record SET level = 'JUNIOR'", "DELETE FROM skill_record")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> run(deed)))
                    .as(deed)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void oneOfManyEqualAssessmentsAtOnceIsRecorded() throws Exception {
        String member = TARGETS.member(union());
        Callable<Integer> attempt = () -> assess(member, "SENIOR", "电工").statusCode();
        List<Integer> answers = Race.run(Collections.nCopies(8, attempt));
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        get(ADMINISTRATOR, path(member)).then().body("items.size()", equalTo(1));
    }

    @Test
    void promotionLiftsTheMemberAndIsConfirmedByAnEvent() {
        String member = TARGETS.member(union());
        assess(member, "INTERMEDIATE", "电工").then().statusCode(201);
        UUID promotion = UUID.randomUUID();
        contests.grant(promotion, 1, member, "SENIOR", "电工");
        List<Facts.Fact> facts = Facts.of(UUID.fromString(member), 3);
        assertThat(facts.get(2).sequence()).isEqualTo(3);
        assertThat(facts.get(2).data().path("source").asText()).isEqualTo("PROMOTION");
        assertThat(facts.get(2).data().path("previousLevel").asText()).isEqualTo("INTERMEDIATE");
        get(ADMINISTRATOR, "/members/" + member).then().body("skillLevel", equalTo("SENIOR"));
        get(ADMINISTRATOR, path(member))
                .then()
                .body("items[0].source", equalTo("PROMOTION"))
                .body("items[0].promotionId", equalTo(promotion.toString()));
    }

    @Test
    void promotionIsAppliedOnceAndNeverLowers() {
        String member = TARGETS.member(union());
        assess(member, "TECHNICIAN", "电工").then().statusCode(201);
        UUID promotion = UUID.randomUUID();
        contests.grant(UUID.randomUUID(), 1, member, "SENIOR", "焊工");
        contests.grant(promotion, 1, member, "SENIOR_TECHNICIAN", "电工");
        contests.grant(promotion, 1, member, "SENIOR_TECHNICIAN", "电工");
        contests.grant(promotion, 2, member, "SENIOR_TECHNICIAN", "电工");
        awaitLevel(member, "SENIOR_TECHNICIAN");
        // Whatever came before is applied once this one is: the same member, whose row is locked for each.
        contests.grant(promotion, 3, member, "CHIEF_TECHNICIAN", "电工");
        contests.grant(UUID.randomUUID(), 1, member, "SPECIAL_TECHNICIAN", "电工");
        awaitLevel(member, "SPECIAL_TECHNICIAN");
        get(ADMINISTRATOR, path(member))
                .then()
                .body("items.level", contains("SPECIAL_TECHNICIAN", "SENIOR_TECHNICIAN", "TECHNICIAN"))
                .body("items.trade", not(hasItem("焊工")));
    }

    @Test
    void promotionOfNobodyDoesNotHoldUpTheNext() {
        String member = TARGETS.member(union());
        contests.grant(UUID.randomUUID(), 1, UUID.randomUUID(), "SENIOR", "电工");
        contests.grant(UUID.randomUUID(), 1, member, "NO_SUCH_LEVEL", "电工");
        contests.grant(UUID.randomUUID(), 1, member, "SENIOR", "电工");
        awaitLevel(member, "SENIOR");
    }

    private static void awaitLevel(String member, String level) {
        Awaitility.await()
                .until(() ->
                        level.equals(get(ADMINISTRATOR, "/members/" + member).path("skillLevel")));
    }

    private static Response assess(String member, String level, String trade) {
        return post(ADMINISTRATOR, path(member), assessment(level, trade));
    }

    private static String path(String member) {
        return "/members/" + member + "/skill-assessments";
    }

    private static Map<String, Object> assessment(String level, String trade) {
        return new HashMap<>(Map.of("level", level, "trade", trade));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
