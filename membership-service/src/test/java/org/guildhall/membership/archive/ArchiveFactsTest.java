package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.Test;

/** What the suite does enters by itself. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ArchiveFactsTest {

    private static final People PEOPLE = new People(11);

    private final Targets targets = new Targets(PEOPLE);

    private static List<Map<String, Object>> entered(UUID union, String source, int persons) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Archive.entries(union).<Map<String, Object>>getList("items").stream()
                                .filter(entry -> source.equals(entry.get("source")))
                                .toList(),
                        entries -> !entries.isEmpty() && persons(entries).size() >= persons);
    }

    private static List<String> persons(List<Map<String, Object>> entries) {
        return entries.stream()
                .flatMap(entry -> ((List<?>) entry.get("persons")).stream())
                .map(String::valueOf)
                .toList();
    }

    @Test
    void joinsSessionsAndAppointmentsEnterByThemselves() {
        UUID union = union();
        Targets.Session session = targets.session(union, "AUTOMATIC");
        List<String> members = IntStream.range(0, 3)
                .mapToObj(i -> targets.applicationAt(session).memberId())
                .toList();
        appointed("AUDITOR", union);
        List<Map<String, Object>> joined = entered(union, "member-joined", 3);
        assertThat(persons(joined)).containsExactlyInAnyOrderElementsOf(members);
        assertThat(joined.get(0))
                .containsEntry("kind", "WORKER_CHANGE")
                .containsEntry("recordedBy", null)
                .containsEntry("text", "经职工沟通会或入会码入会。");
        assertThat((String) joined.get(0).get("title")).matches("职工入会 [123] 人");
        assertThat(entered(union, "recruitment-session-opened", 0))
                .extracting(entry -> entry.get("kind"), entry -> entry.get("title"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ACTIVITY", "开设职工沟通会：第一场职工沟通会"));
        assertThat(entered(union, "appointment-made", 0))
                .extracting(entry -> entry.get("kind"))
                .containsExactly("PROCEDURE");
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
    }

    @Test
    void aTransferIsAnEntryOnEitherSide() {
        UUID from = union();
        UUID to = union();
        String transfer = targets.transfer(from, to);
        post(ADMINISTRATOR, "/transfers/accept", Map.of("transferIds", List.of(transfer)))
                .then()
                .statusCode(200);
        List<Map<String, Object>> out = entered(from, "member-transferred", 1);
        List<Map<String, Object>> in = entered(to, "member-transferred", 1);
        assertThat(out).extracting(entry -> entry.get("title")).containsExactly("会员转出 1 人");
        assertThat(out.get(0)).containsEntry("text", "转往 " + to + "。");
        assertThat(in).extracting(entry -> entry.get("title")).containsExactly("会员转入 1 人");
        assertThat(persons(in)).isEqualTo(persons(out));
    }

    @Test
    void whatHappensToAMembershipIsToldInWords() {
        UUID union = union();
        String member = targets.member(union);
        post(ADMINISTRATOR, "/members/" + member + "/retain", Map.of("reason", "RETIRED"))
                .then()
                .statusCode(201);
        assertThat(entered(union, "member-status-changed", 1).get(0).get("text").toString())
                .matches("由“[^A-Za-z]+”变更为“[^A-Za-z]+”，事由：[^A-Za-z]+。");
    }

    /** Of a batch that is heard at once they share an entry; none is missing and none is entered twice. */
    @Test
    void manyImportedMembersAreEnteredOnceInFewEntries() {
        UUID union = union();
        int people = 600;
        byte[] file = Imports.csv(
                IntStream.range(0, people).mapToObj(i -> PEOPLE.next()).collect(Collectors.toList()));
        UUID run = Imports.applied(ADMINISTRATOR, union, file);
        List<Map<String, Object>> entries = entered(union, "member-imported", people);
        assertThat(persons(entries)).hasSize(people).doesNotHaveDuplicates();
        assertThat(entries).hasSizeLessThan(people / 2);
        assertThat(entries).allSatisfy(entry -> {
            assertThat((List<?>) entry.get("persons")).hasSizeLessThanOrEqualTo(ArchiveDrafts.PERSONS);
            assertThat(entry).containsEntry("text", "随导入 " + run + " 登记为会员。");
        });
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
    }
}
