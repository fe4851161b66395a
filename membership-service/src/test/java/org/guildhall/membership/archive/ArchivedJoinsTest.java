package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

/** Joins are read behind those who join: each once, none forgotten. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ArchivedJoinsTest {

    private static final People PEOPLE = new People(41);
    private static final int JOINERS = 12;
    private static final int EACH = 25;
    private static final int INSTANCES = 4;

    @Inject
    JoinsJob job;

    @Inject
    DataSource dataSource;

    private static List<Map<String, Object>> entries(UUID union) {
        List<Map<String, Object>> entries =
                new ArrayList<>(Archive.entries(union).<Map<String, Object>>getList("items"));
        entries.removeIf(entry -> !ArchivedJoins.SOURCE.equals(entry.get("source")));
        Collections.reverse(entries);
        return entries;
    }

    /** In the order in which they were entered. */
    private static List<String> persons(UUID union) {
        return entries(union).stream()
                .flatMap(entry -> ((List<?>) entry.get("persons")).stream())
                .map(String::valueOf)
                .toList();
    }

    /** All that were members before: each reading makes them older. */
    private List<String> entered(UUID union, int persons) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            job.run();
                            return persons(union);
                        },
                        entered -> entered.size() >= persons);
    }

    /** So that what would be entered wrongly has been. */
    private void readAll() {
        UUID other = union();
        Member last = Member.joining(other, PEOPLE.next());
        assertThat(entered(other, 1)).containsExactly(last.id());
    }

    @Test
    void eachJoinIsEnteredOnceHoweverManyInstancesRead() throws Exception {
        UUID union = union();
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        List<String> members = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger joining = new AtomicInteger(JOINERS);
        List<Callable<Boolean>> acts = new ArrayList<>();
        acts.addAll(Collections.nCopies(JOINERS, () -> {
            for (int i = 0; i < EACH; i++) {
                members.add(joined(token, PEOPLE.next()).path("member.id"));
            }
            return joining.decrementAndGet() == 0;
        }));
        acts.addAll(Collections.nCopies(INSTANCES, () -> {
            while (joining.get() > 0) {
                job.run();
            }
            return true;
        }));
        Race.run(acts);
        assertThat(entered(union, members.size())).containsExactlyInAnyOrderElementsOf(members);
        readAll();
        assertThat(persons(union)).hasSize(JOINERS * EACH).doesNotHaveDuplicates();
        List<Integer> numbers = Archive.entries(union).getList("items.number");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.iterate(numbers.size(), number -> number > 0, number -> number - 1)
                        .boxed()
                        .toList());
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
    }

    @Test
    void theyStandInTheOrderInWhichTheyJoined() {
        UUID union = union();
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        List<String> members = IntStream.range(0, 12)
                .mapToObj(i -> {
                    job.run();
                    return joined(token, PEOPLE.next()).<String>path("member.id");
                })
                .toList();
        assertThat(entered(union, members.size())).isEqualTo(members);
    }

    /** Its id was made before that of who was confirmed meanwhile, and is committed after. */
    @Test
    void aJoinThatCommitsLateIsNeitherLostNorOvertaken() throws Exception {
        UUID union = union();
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        Map<String, Object> reviewed = PEOPLE.next();
        reviewed.put("wantsCard", false);
        String application = joined(openSession(union, "REVIEW", null).path("joinToken"), reviewed)
                .path("applicationId");
        CompletableFuture<String> late;
        String confirmed;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "LOCK TABLE card IN EXCLUSIVE MODE");
            late = CompletableFuture.supplyAsync(
                    () -> joined(token, PEOPLE.next()).path("member.id"));
            await().atMost(Duration.ofSeconds(30)).until(this::someoneWaitsForCards);
            confirmed = post(ADMINISTRATOR, "/applications/" + application + "/confirm")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("memberId");
            for (int i = 0; i < 3; i++) {
                job.run();
                assertThat(persons(union)).isEmpty();
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(entered(union, 2)).containsExactly(late.get(), confirmed);
    }

    private boolean someoneWaitsForCards() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INTO card %'""")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            run(connection, statement);
        }
    }

    @Test
    void whoJoinsAgainIsEnteredAgainAndWhoIsErasedOnce() {
        UUID union = union();
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        Map<String, Object> person = PEOPLE.next();
        Member first = Member.of(person, joined(token, person));
        post(ADMINISTRATOR, "/members/" + first.id() + "/withdraw", Map.of())
                .then()
                .statusCode(201);
        Member again = Member.joining(union, person);
        Member erased = Member.of(person, joined(token, PEOPLE.next()));
        post(ADMINISTRATOR, "/members/" + erased.id() + "/withdraw", Map.of())
                .then()
                .statusCode(201);
        post(ADMINISTRATOR, "/members/" + erased.id() + "/erase", Map.of("reason", "书面申请"))
                .then()
                .statusCode(200);
        assertThat(entered(union, 3)).containsExactly(first.id(), again.id(), erased.id());
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
    }

    /** Neither moves the mark nor locks it, either of which would be written each second for ever. */
    @Test
    void nothingIsWrittenWhileNobodyJoins() throws SQLException {
        readAll();
        String mark = mark();
        for (int i = 0; i < 5; i++) {
            job.run();
            assertThat(mark()).isEqualTo(mark);
        }
        UUID union = union();
        Member late = Member.joining(union, PEOPLE.next());
        assertThat(entered(union, 1)).containsExactly(late.id());
        assertThat(mark()).isNotEqualTo(mark);
    }

    /** The row as it is, and who wrote and locked it last. */
    private String mark() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("SELECT xmin || ' ' || xmax || ' ' || r FROM archive_join_reading r")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whoIsImportedDidNotJoin() {
        UUID union = union();
        Imports.applied(ADMINISTRATOR, union, Imports.csv(List.of(PEOPLE.next())));
        readAll();
        assertThat(persons(union)).isEmpty();
    }

    /** Where it stood before, as after the migration of an archive that had heard of joins. */
    @Test
    void whatAnInstanceOfBeforeHasHeardIsNotEnteredAgain() throws SQLException {
        UUID union = union();
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        List<String> members = new ArrayList<>();
        members.add(joined(token, PEOPLE.next()).path("member.id"));
        entered(union, 1);
        setBackTo(members.get(0));
        readAll();
        members.add(joined(token, PEOPLE.next()).path("member.id"));
        assertThat(entered(union, 2)).isEqualTo(members);
    }

    /** Who joined until now has been heard of. */
    private void setBackTo(String member) throws SQLException {
        run("""
                UPDATE archive_join_reading
                SET heard_until = until_id, period_id = (left(p.id::text, 24) || repeat('0', 12))::uuid
                FROM member_period p WHERE p.member_id = '%s'""".formatted(member));
    }
}
