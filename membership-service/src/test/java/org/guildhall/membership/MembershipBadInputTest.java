package org.guildhall.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.BadInput;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class MembershipBadInputTest extends BadInput {

    private static final People PEOPLE = new People(5);

    private final Targets targets = new Targets(PEOPLE);
    private UUID organisation;
    private Targets.Session session;
    private Targets.Application application;

    @BeforeEach
    @Override
    protected void makeTargets() {
        organisation = Hall.union();
        session = targets.session(organisation, "REVIEW");
        application = targets.applicationAt(session);
    }

    /** The pages answer people, in HTML; see below. Streams never end. */
    @Override
    protected boolean covers(String operation) {
        return !operation.contains(" /join/") && !operation.endsWith("/stream");
    }

    @Override
    protected String pathValue(String operation, String parameter) {
        return switch (parameter) {
            case "joinToken" -> session.joinToken();
            case "receipt" -> application.receipt();
            case "sessionId" -> session.id().toString();
            case "year" -> "2026";
            default -> idOf(operation).toString();
        };
    }

    @Override
    protected String query(String operation) {
        return switch (operation) {
            case "GET /audit-records", "GET /members", "GET /same-persons" -> "organisation=" + organisation;
            case "POST /archive-attachments" -> "organisation=" + organisation;
            case "GET /transfers" -> "direction=OUT";
            case "GET /unions" -> "name=x1";
            default -> super.query(operation);
        };
    }

    private Object idOf(String operation) {
        if (operation.contains(" /recruitment-sessions/")) {
            return session.id();
        }
        if (operation.contains(" /applications/")) {
            return application.id();
        }
        return operation.contains(" /organisations/") ? organisation : UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join/", "/join/receipts/"})
    void pagesAnswerNonsenseWithAPageThatDoesNotRepeatIt(String page) {
        for (String nonsense :
                List.of("0", "😀", "' OR 1=1 --", "%", "\u200b", "<script>", "\u202e", "a".repeat(3000))) {
            Response answer = given().get(page + "{nonsense}", nonsense);
            assertThat(answer.statusCode()).as(nonsense).isEqualTo(404);
            assertThat(answer.contentType()).startsWith("text/html");
            assertThat(answer.asString().length()).isLessThan(25_000);
            assertThat(answer.asString()).doesNotContain("OR 1=1", "<script>a", "aaaaaaaaaa");
        }
    }

    /** Who fills in the form of a page gets it back, with what is wrong, and nothing of it as anything but text. */
    @Test
    void theFormAnswersNonsenseWithItself() {
        for (String field :
                List.of("name", "documentType", "documentNumber", "mobile", "categories", "noticeVersion")) {
            for (String nonsense :
                    List.of("", "😀", "' OR 1=1 --", "\u200b", "<script>", "\u202e", "a\u0000b", "长".repeat(2_000))) {
                Response answer = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam(field, nonsense)
                        .post("/join/" + session.joinToken());
                assertThat(answer.statusCode()).as("%s: %s", field, nonsense).isIn(400, 413, 422);
                assertThat(answer.asString()).doesNotContain("<script>\"", "\"<script>");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "documentNumber", "mobile", "employer", "employerCreditCode", "jobTitle", "education"})
    void aJoinThatIsGoodButForOneStringMakesNobodyAMember(String field) {
        String token = Hall.joinToken();
        for (Object bad : List.of("长".repeat(20_000), "a\u200bb", "a\u0007b", "a\u0000b", 17, List.of("a"))) {
            Map<String, Object> person = PEOPLE.next();
            Object good = person.put(field, bad);
            Response answer = Hall.join(token, person);
            assertThat(answer.statusCode()).as("%s with %s", field, bad).isIn(400, 422);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            person.put(field, good);
            Hall.joined(token, person);
        }
    }

    /** Read as none, an empty text would appoint over the whole tree or found a root. */
    @ParameterizedTest
    @CsvSource({
        "/appointments, organisationId", "/appointments, until", "/appointments, position",
        "/organisations, parentId", "/organisations, employeeCount", "/organisations, foundedOn",
        "/recruitment-sessions, giftStock"
    })
    void anEmptyTextIsNoValue(String path, String field) {
        for (String empty : List.of("", " ", "\u0007")) {
            Map<String, Object> body = new HashMap<>(
                    switch (path) {
                        case "/appointments" ->
                            Map.of("subject", "s", "position", "AUDITOR", "organisationId", organisation);
                        case "/organisations" -> Hall.organisationBody(organisation, "GROUP");
                        default -> Hall.sessionBody(organisation);
                    });
            body.put(field, empty);
            Hall.post(Hall.ADMINISTRATOR, path, body)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/" + field));
        }
    }

    @Test
    void aHugeListOfCategoriesIsRefused() {
        Map<String, Object> person = PEOPLE.next();
        person.put("categories", Collections.nCopies(11, "COURIER"));
        Hall.join(Hall.joinToken(), person).then().statusCode(422);
    }
}
