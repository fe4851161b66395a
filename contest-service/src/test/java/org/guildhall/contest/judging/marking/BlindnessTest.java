package org.guildhall.contest.judging.marking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.Judging.finalise;
import static org.guildhall.contest.testing.Judging.save;
import static org.guildhall.contest.testing.Judging.tasks;
import static org.guildhall.contest.testing.Town.ORGANISER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.junit.jupiter.api.Test;

/** No answer a judge can get, and no event, says who an entry is: found by asking for everything there is. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BlindnessTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String TOPIC = "guildhall.contest.v1";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    DataSource dataSource;

    private final List<String> answers = new ArrayList<>();

    @Test
    void judgesAndEventsTellNotWhoAnEntryIs() throws SQLException {
        UUID employer = membership.found(town.east, "GRASSROOTS");
        List<UUID> members = membership.join(employer, 4);
        UUID judgeMember = membership.join(town.east);
        membership.activate(List.of(judgeMember));
        String judge = judgeMember.toString();
        Judging judging = Judging.start(town, Rules.of(2), members);
        judging.appoint(judge, null);
        judging.withJudges(1);
        List<String> known = known(judging, judge);

        askForEverything(judge, known, Set.of("get"));
        judgeInEveryWay(judging, judge);
        askForEverything(judge, known, METHODS);

        Set<String> secrets = new HashSet<>(Set.of(employer.toString()));
        members.forEach(member -> secrets.add(member.toString()));
        judging.entries.forEach(entry -> secrets.add(entry.toString()));
        secrets.addAll(participations(judging.stage));
        assertThat(answers).hasSizeGreaterThan(300);
        for (String secret : secrets) {
            assertThat(answers).noneMatch(answer -> answer.contains(secret));
        }
        Collection<String> codes = judging.codes().values();
        assertThat(answers).as("codes are shown").anyMatch(answer -> mentions(answer, codes));
        await().until(() -> records().stream()
                .anyMatch(record -> record.contains("entry-withdrawn")
                        && record.contains(judging.entries.get(3).toString())));
        assertThat(records()).noneMatch(record -> mentions(record, codes));
    }

    /** What a judge can name: what they were shown, and what is public. */
    private static List<String> known(Judging judging, String judge) {
        List<String> known = new ArrayList<>(List.of(
                judging.contest.toString(),
                judging.project.toString(),
                judging.stage.toString(),
                judging.judgeIds.get(0).toString(),
                UUID.randomUUID().toString()));
        known.add(tasks(judge).get(0));
        known.add(judging.codes().values().iterator().next());
        return known;
    }

    /** Every operation with every id the judge knows, but the streams, which never end and begin with what their boards answer. */
    private void askForEverything(String judge, List<String> known, Set<String> methods) {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").path("paths");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(methods::contains)
                .filter(method -> !path.endsWith("/recuse") && !path.endsWith("/stream"))
                .forEach(method -> {
                    for (String id : path.contains("{") ? known : List.of("")) {
                        String filled = path.replaceAll("\\{[^}]+}", id);
                        RequestSpecification request = request(judge);
                        hear((method.equals("get") ? request : request.body("{}")).request(method, filled));
                    }
                }));
    }

    private static RequestSpecification request(String judge) {
        return as(judge).header("If-Match", "\"99\"");
    }

    private void judgeInEveryWay(Judging judging, String judge) {
        List<String> sheets = tasks(judge);
        hear(save(judge, sheets.get(0), 1, "{\"marks\":{\"t1\":\"1000\",\"zz\":\"1\"}}"));
        hear(save(judge, sheets.get(0), 1, "{\"marks\":{\"t1\":\"80\"}}"));
        hear(save(judge, sheets.get(0), 1, "{\"marks\":{\"t1\":\"80\"}}"));
        hear(finalise(judge, sheets.get(0), 2));
        hear(save(judge, sheets.get(0), 2, Judging.MARKS));
        hear(finalise(judge, sheets.get(0), 3));
        hear(save(judge, sheets.get(0), 4, Judging.MARKS));
        String code = as(judge).get("/judging/tasks/" + sheets.get(1)).path("sheet.code");
        UUID related = judging.codes().entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(entry -> UUID.fromString(entry.getKey()))
                .findFirst()
                .orElseThrow();
        judging.recuse(judging.judgeIds.get(0), related).then().statusCode(201);
        hear(save(judge, sheets.get(1), 2, Judging.MARKS));
        withdraw(ORGANISER, judging.entries.get(3)).then().statusCode(200);
        sheets.forEach(sheet -> hear(save(judge, sheet, 1, Judging.MARKS)));
        hear(as(judge).body("{\"reason\":\"认出作品\"}").post("/judging/tasks/" + sheets.get(2) + "/recuse"));
        sheets.forEach(sheet -> hear(as(judge).get("/judging/tasks/" + sheet)));
    }

    private void hear(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
        answers.add(answer.headers() + "\n" + answer.asString());
    }

    private static boolean mentions(String text, Collection<String> codes) {
        return codes.stream().anyMatch(code -> text.contains("\"" + code + "\""));
    }

    private static List<String> records() {
        return TopicRecords.of(TOPIC).stream()
                .map(record -> TopicRecords.header(record, "ce_type")
                        + record.key()
                        + new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> participations(UUID stage) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT id FROM participation WHERE stage_id = ?")) {
            statement.setObject(1, stage);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        assertThat(ids).hasSize(4);
        return ids;
    }
}
