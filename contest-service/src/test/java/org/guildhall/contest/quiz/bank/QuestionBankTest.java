package org.guildhall.contest.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Banks.SINGLE;
import static org.guildhall.contest.testing.Banks.add;
import static org.guildhall.contest.testing.Banks.bank;
import static org.guildhall.contest.testing.Banks.publish;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.BELOW;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class QuestionBankTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    DataSource dataSource;

    @Test
    void versionsNeverChangeWhateverBecomesOfTheQuestions() throws SQLException {
        UUID bank = bank(ORGANISER, town.east, "QUIZ");
        UUID first = created(add(ORGANISER, bank, SINGLE));
        UUID second = created(add(ORGANISER, bank, SINGLE.replace("触电", "起火")));
        assertThat(publish(ORGANISER, bank)).isEqualTo(1);
        String frozen = version(bank, 1);
        as(ORGANISER)
                .header("If-Match", "\"1\"")
                .body(SINGLE.replace("\"A\"", "\"B\"").replace("5", "7"))
                .put("/questions/" + first)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("key", equalTo("B"), "points", equalTo(7));
        as(ORGANISER)
                .header("If-Match", "\"1\"")
                .delete("/questions/" + second)
                .then()
                .statusCode(204);
        assertThat(version(bank, 1)).isEqualTo(frozen);
        assertThat(publish(ORGANISER, bank)).isEqualTo(2);
        assertThat(version(bank, 1)).isEqualTo(frozen);
        as(AUDITOR)
                .get("/question-banks/" + bank + "/versions")
                .then()
                .body("items.number", contains(1, 2))
                .body("items.questions", contains(2, 1))
                .body("items.points", contains(10, 7));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            Assertions.assertThatThrownBy(() -> statement.execute(
                            "UPDATE bank_version SET questions = '[]' WHERE bank_id = '" + bank + "'"))
                    .hasMessageContaining("never changed");
        }
    }

    private static String version(UUID bank, int number) {
        return as(ORGANISER)
                .get("/question-banks/" + bank + "/versions/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void publishesOnlyWhatIsThereAndNew() {
        UUID bank = bank(ORGANISER, town.east, "QUIZ");
        refuses("bank-empty", bank);
        created(add(ORGANISER, bank, SINGLE));
        publish(ORGANISER, bank);
        refuses("bank-unchanged", bank);
        as(ORGANISER).get("/question-banks/" + bank).then().body("published", equalTo(1), "questions", equalTo(1));
        as(ORGANISER).get("/question-banks/" + bank + "/versions/2").then().statusCode(404);
    }

    private static void refuses(String code, UUID bank) {
        as(ORGANISER)
                .post("/question-banks/" + bank + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
    }

    @Test
    void keepsAQuestionOnce() {
        UUID bank = bank(ORGANISER, town.east, "QUIZ");
        created(add(ORGANISER, bank, SINGLE));
        add(ORGANISER, bank, SINGLE.replace("5", "6")).then().statusCode(409).body("code", equalTo("question-known"));
        UUID other = created(add(ORGANISER, bank, SINGLE.replace("泼水", "离开")));
        as(ORGANISER)
                .header("If-Match", "\"1\"")
                .body(SINGLE)
                .put("/questions/" + other)
                .then()
                .statusCode(409)
                .body("code", equalTo("question-known"));
        created(add(ORGANISER, bank(ORGANISER, town.east, "QUIZ"), SINGLE));
    }

    @Test
    void saysWhatAQuestionLacks() {
        UUID bank = bank(ORGANISER, town.east, "QUIZ");
        add(ORGANISER, bank, SINGLE.replace("\"A\"", "\"AB\"").replace("拨打电话", "切断电源"))
                .then()
                .statusCode(422)
                .body("code", equalTo("question-invalid"))
                .body("errors.pointer", contains("/options/1", "/key"))
                .body("errors.code", contains("duplicate", "key-single"));
        as(ORGANISER).get("/question-banks/" + bank).then().body("questions", equalTo(0));
    }

    @Test
    void surveysHaveNeitherKeysNorPoints() {
        UUID bank = bank(ORGANISER, town.east, "SURVEY");
        add(ORGANISER, bank, SINGLE).then().statusCode(422).body("errors.pointer", contains("/key", "/points"));
        UUID question = created(
                add(ORGANISER, bank, "{\"kind\":\"MULTIPLE\",\"text\":\"您希望工会多办哪些事？\",\"options\":[\"培训\",\"文体\"]}"));
        as(ORGANISER)
                .get("/questions/" + question)
                .then()
                .body("key", nullValue(), "points", nullValue(), "kind", equalTo("MULTIPLE"));
    }

    @Test
    void editsNeedTheVersionThatWasRead() {
        UUID bank = bank(ORGANISER, town.east, "QUIZ");
        UUID question = created(add(ORGANISER, bank, SINGLE));
        as(ORGANISER).body(SINGLE).put("/questions/" + question).then().statusCode(428);
        as(ORGANISER).delete("/questions/" + question).then().statusCode(428);
        as(ORGANISER)
                .header("If-Match", "\"9\"")
                .delete("/questions/" + question)
                .then()
                .statusCode(412);
    }

    @Test
    void keysAreForOfficersOfTheOrganisationAlone() {
        UUID bank = bank(ORGANISER, town.east, "QUIZ");
        UUID question = created(add(ORGANISER, bank, SINGLE));
        publish(ORGANISER, bank);
        UUID member = membership.join(town.enterprise);
        membership.activate(List.of(member));
        for (String path : List.of(
                "/question-banks/" + bank,
                "/question-banks/" + bank + "/questions",
                "/question-banks/" + bank + "/versions",
                "/question-banks/" + bank + "/versions/1",
                "/questions/" + question)) {
            as(AUDITOR).get(path).then().statusCode(200);
            as(ADMINISTRATOR).get(path).then().statusCode(200);
            as(NEIGHBOUR).get(path).then().statusCode(404);
            as(BELOW).get(path).then().statusCode(404);
            as(member).get(path).then().statusCode(403);
        }
        as(AUDITOR)
                .body(SINGLE)
                .post("/question-banks/" + bank + "/questions")
                .then()
                .statusCode(403);
        as(BELOW).post("/question-banks/" + bank + "/publish").then().statusCode(404);
    }

    @Test
    void listsBanksAndQuestionsPageByPage() {
        UUID organisation = membership.found(town.east, "TOWNSHIP");
        UUID bank = bank(ORGANISER, organisation, "QUIZ");
        bank(ORGANISER, organisation, "SURVEY");
        UUID elsewhere = bank(ORGANISER, town.east, "QUIZ");
        as(ORGANISER)
                .get("/question-banks?organisation=" + organisation)
                .then()
                .body("items", hasSize(2), "items.id", not(hasItem(elsewhere.toString())));
        as(ORGANISER).get("/question-banks").then().statusCode(400);
        for (int i = 0; i < 5; i++) {
            created(add(ORGANISER, bank, SINGLE.replace("触电", "第" + i + "步")));
        }
        Set<String> seen = new HashSet<>();
        String page = "/question-banks/" + bank + "/questions?limit=2";
        String next = "";
        while (next != null) {
            var answer = as(ORGANISER).get(page + next).then().statusCode(200).extract();
            seen.addAll(answer.path("items.id"));
            String cursor = answer.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertThat(seen).hasSize(5);
        as(ORGANISER).get(page).then().body("next", notNullValue());
    }
}
