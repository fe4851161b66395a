package org.guildhall.membership.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.join;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.union;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.RepeatedTest;

/** One person who joins at once under every type and spelling their document has, with and without their own number. */
@QuarkusTest
@WithTestResource(TestStack.class)
class JoinRaceTest {

    private static final People PEOPLE = new People(36);

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @RepeatedTest(5)
    void makesOneMembershipOfAllSpellingsAndTypes() throws Exception {
        String digits = String.format("%08d", random.nextInt(100_000_000));
        List<String[]> documents = List.of(
                new String[] {"HK_MACAO_PERMIT", "H" + digits},
                new String[] {"HK_MACAO_PERMIT", "H" + digits + "01"},
                new String[] {"HK_MACAO_PERMIT", "h" + digits + "-02"},
                new String[] {"PASSPORT", "H" + digits},
                new String[] {"PASSPORT", "Ｈ" + digits + "03"});
        UUID union = union();
        List<String> tokens = List.of(
                openSession(union, "AUTOMATIC", null).path("joinToken"),
                openSession(union, "AUTOMATIC", null).path("joinToken"));
        Map<String, Object> person = PEOPLE.next();
        List<Callable<Response>> joins = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Map<String, Object> request = new HashMap<>(person);
            String[] document = documents.get(random.nextInt(documents.size()));
            request.put("documentType", document[0]);
            request.put("documentNumber", document[1]);
            if (random.nextInt(3) == 0) {
                request.put("mobile", PEOPLE.next().get("mobile"));
            }
            String token = tokens.get(random.nextInt(2));
            joins.add(() -> join(token, request));
        }
        List<Response> answers = Race.run(joins);
        assertThat(answers)
                .as("seed %d", seed)
                .extracting(Response::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(answers)
                .as("seed %d", seed)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("already-a-member"));
        assertThat(get(ADMINISTRATOR, "/members?organisation=" + union).<List<?>>path("items"))
                .as("seed %d", seed)
                .hasSize(1);
    }
}
