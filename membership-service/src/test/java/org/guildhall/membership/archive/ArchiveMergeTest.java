package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.merge;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ArchiveMergeTest {

    private static final People PEOPLE = new People(12);

    private final Targets targets = new Targets(PEOPLE);
    private UUID city;
    private UUID ended;
    private UUID into;

    @BeforeEach
    void found() {
        city = organisation(null, "CITY");
        ended = organisation(city, "GRASSROOTS");
        into = organisation(city, "GRASSROOTS");
    }

    @Test
    void theArchiveEndsAndIsReadByTheOfficersOfTheOther() {
        UUID old = Archive.add(ended, "旧会议");
        String reader = appointed("AUDITOR", into);
        get(reader, "/archive-entries/" + old).then().statusCode(404);
        merge(ADMINISTRATOR, ended, into).then().statusCode(200);
        get(reader, "/archive-entries/" + old).then().statusCode(200).body("number", equalTo(1));
        get(reader, "/organisations/" + ended + "/archive-entries")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("并入其他组织，台账终止"))
                .body("items[0].number", equalTo(2))
                .body("items[0].recordedBy", equalTo(ADMINISTRATOR));
        post(reader, "/organisations/" + ended + "/archive-verifications")
                .then()
                .statusCode(200)
                .body("holds", equalTo(true))
                .body("entries", equalTo(2));
        get(reader, "/organisations/" + ended + "/archive-export").then().statusCode(200);
        Archive.add(ADMINISTRATOR, ended, Archive.body("太晚"))
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-closed"));
        assertThat(Archive.entries(into).getList("items.title")).contains("其他组织并入");
    }

    /** What it is merged into merges itself. */
    @Test
    void archivesOfThoseThatMergedBeforeAreReadOn() {
        UUID old = Archive.add(ended, "旧会议");
        UUID last = organisation(city, "GRASSROOTS");
        merge(ADMINISTRATOR, ended, into).then().statusCode(200);
        merge(ADMINISTRATOR, into, last).then().statusCode(200);
        get(appointed("AUDITOR", last), "/archive-entries/" + old).then().statusCode(200);
    }

    @Test
    void whatIsCorrectedLaterGoesIntoTheArchiveThatGoesOn() {
        UUID old = Archive.add(ended, "旧会议");
        merge(ADMINISTRATOR, ended, into).then().statusCode(200);
        String officer = appointed("ENROLMENT_OFFICER", into);
        Response counter = post(
                officer,
                "/archive-entries/" + old + "/corrections",
                Map.of("reason", "日期有误", "entry", Archive.body("旧会议，更正")));
        counter.then().statusCode(201).body("organisationId", equalTo(into.toString()));
        get(officer, "/archive-entries/" + old)
                .then()
                .body("correctedBy", equalTo(List.of(counter.<String>path("id"))));
        assertThat(Archive.verify(into).getBoolean("holds")).isTrue();
    }

    /** Officers write, and the suite enters what it does, while the organisation merges: nothing is behind the last entry. */
    @Test
    void nothingIsEnteredBehindTheLastEntry() throws Exception {
        Targets.Session session = targets.session(ended, "AUTOMATIC");
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            acts.add(() -> {
                int status = 201;
                for (int entry = 0; entry < 20 && status == 201; entry++) {
                    status = Archive.add(ADMINISTRATOR, ended, Archive.body("会议"))
                            .statusCode();
                }
                return status;
            });
            acts.add(() -> {
                targets.applicationAt(session);
                return 201;
            });
        }
        acts.add(() -> merge(ADMINISTRATOR, ended, into).statusCode());
        List<Integer> answers = Race.run(acts);
        assertThat(answers.get(answers.size() - 1)).isEqualTo(200);
        assertThat(answers).isSubsetOf(200, 201, 409);
        await().atMost(Duration.ofSeconds(30)).until(() -> joined(ended) + joined(into), persons -> persons == 6);
        assertThat(Archive.entries(ended).<String>getList("items.title").get(0)).isEqualTo("并入其他组织，台账终止");
        assertThat(Archive.verify(ended).getBoolean("holds")).isTrue();
        assertThat(Archive.verify(into).getBoolean("holds")).isTrue();
    }

    private static int joined(UUID organisation) {
        return Archive.entries(organisation).<Map<String, Object>>getList("items").stream()
                .filter(entry -> "member-joined".equals(entry.get("source")))
                .mapToInt(entry -> ((List<?>) entry.get("persons")).size())
                .sum();
    }
}
