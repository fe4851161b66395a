package org.guildhall.membership.personaldata.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.join;
import static org.guildhall.membership.testing.Hall.joinToken;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.employer.EmployerJobs;
import org.guildhall.membership.personaldata.rotation.FingerprintTable.Fingerprint.Kind;
import org.guildhall.membership.privacy.IndexKeyRows;
import org.guildhall.membership.privacy.OtherInstance;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The key of fingerprints changes, and everybody stays who they are. Each test brings the next key into use. */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
@QuarkusTest
@TestProfile(IndexRotationTest.ManyKeys.class)
@WithTestResource(TestStack.class)
class IndexRotationTest {

    private static final int KEYS = 16;
    private static final String ALL_KEYS =
            IntStream.rangeClosed(1, KEYS).mapToObj(OtherInstance::key).collect(Collectors.joining(","));

    /** More keys than there are tests. */
    public static final class ManyKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "guildhall.privacy.blind-index-key",
                    ALL_KEYS,
                    // So that an import goes on soon when a turn of it was overtaken.
                    "guildhall.imports.lease",
                    "2s");
        }
    }

    private static final People PEOPLE = new People(79);
    private static final LocalDate BORN = LocalDate.of(1988, 8, 8);
    private static final Map<String, String> REASON = Map.of("reason", "例行轮换");
    private static final Duration RACE = Duration.ofSeconds(6);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    IndexRotation rotation;

    @Inject
    FingerprintGuardRows guard;

    @Inject
    IndexKeyRows requests;

    @Inject
    OtherInstance other;

    @Inject
    EmployerJobs employers;

    @Inject
    Database database;

    @Inject
    AgroalDataSource dataSource;

    private UUID union;
    private String officer;

    @BeforeEach
    void plant() {
        union = Hall.union();
        officer = Hall.appointed("ENROLMENT_OFFICER", union);
    }

    private int inUse() {
        return Hall.get(ADMINISTRATOR, "/blind-index-key").path("inUse");
    }

    private void rotate() {
        int before = inUse();
        post(ADMINISTRATOR, "/blind-index-key/rotate", REASON).then().statusCode(200);
        // The timer may be at it already.
        Awaitility.await().atMost(LONGEST).until(() -> {
            rotation.rotate();
            return inUse() == before + 1;
        });
    }

    private Response search(Map<String, ?> key) {
        return post(officer, "/members/search", key);
    }

    private static Map<String, Object> byDocument(Map<String, Object> person) {
        return Map.of("documentNumber", person.get("documentNumber"));
    }

    private Response correct(String member, Map<String, ?> right) {
        Map<String, Object> body = new HashMap<>(right);
        body.put("reason", "核对证件");
        return Hall.as(officer).header("If-Match", "*").body(body).post("/members/" + member + "/corrections");
    }

    private static Map<String, Object> withOtherMobile(Map<String, Object> person) {
        Map<String, Object> other = new HashMap<>(person);
        other.put("mobile", PEOPLE.next().get("mobile"));
        return other;
    }

    private long count(String sql, Object... values) {
        return database.find(sql, row -> row.getLong(1), values).orElseThrow();
    }

    @Test
    void everybodyIsKnownAfterwardsByWhateverTheyWereKnown() {
        Map<String, Object> person = PEOPLE.next();
        String token = joinToken();
        Member member = Member.of(person, joinedIn(person));
        Map<String, Object> corrected = new HashMap<>(PEOPLE.next());
        String former = (String) corrected.get("documentNumber");
        String renumbered = joinedIn(corrected).path("member.id");
        String right = PEOPLE.residentId(BORN);
        correct(renumbered, Map.of("documentType", "RESIDENT_ID", "documentNumber", right))
                .then()
                .statusCode(200);
        String code = post(officer, "/members/" + member.id() + "/activation-codes", REASON)
                .path("code");
        rotate();

        for (Map<String, Object> key : List.of(
                byDocument(person),
                Map.<String, Object>of("mobile", person.get("mobile")),
                Map.of(
                        "name",
                        person.get("name"),
                        "documentLastFour",
                        ((String) person.get("documentNumber")).substring(14)))) {
            search(key).then().statusCode(200).body("items.id", contains(member.id()));
        }
        for (String number : List.of(former, right)) {
            corrected.put("documentNumber", number);
            search(byDocument(corrected)).then().body("items.id", contains(renumbered));
            join(token, corrected).then().statusCode(409).body("code", equalTo("already-a-member"));
        }
        join(token, person).then().statusCode(409).body("code", equalTo("already-a-member"));
        String held = joined(token, withOtherMobile(person)).path("applicationId");
        Hall.get(ADMINISTRATOR, "/applications/" + held).then().body("status", equalTo("HELD"));
        post(
                        "other-phone-" + UUID.randomUUID(),
                        "/activations/by-code",
                        Map.of("code", code, "documentLastFour", ((String) person.get("documentNumber")).substring(14)))
                .then()
                .statusCode(200);
    }

    private Response joinedIn(Map<String, Object> person) {
        return joined(Hall.openSession(union, "AUTOMATIC", null).path("joinToken"), person);
    }

    @Test
    void whoIsHeldRepeatedOrImportedGoesOnAsBefore() {
        Map<String, Object> person = PEOPLE.next();
        joinedIn(person);
        String token = Hall.openSession(union, "AUTOMATIC", null).path("joinToken");
        Map<String, Object> stranger = withOtherMobile(person);
        String shown = joined(token, stranger).path("member.id");
        Map<String, Object> newcomer = PEOPLE.next();
        String first = joined(token, newcomer).path("member.id");
        List<Map<String, Object>> listed = List.of(PEOPLE.next(), PEOPLE.next());
        UUID list = Imports.preview(officer, union, Imports.csv(listed));
        rotate();

        // The one who was told to be a member is told so again, by the mobile they typed.
        join(joinToken(), stranger).then().statusCode(409).body("code", equalTo("already-a-member"));
        // A second tap is one.
        assertThat(joined(token, stranger).<String>path("member.id")).isEqualTo(shown);
        assertThat(joined(token, newcomer).<String>path("member.id")).isEqualTo(first);
        Imports.apply(officer, list, false).then().statusCode(200);
        Imports.await(officer, list, "APPLIED");
        List<String> imported =
                Imports.created(officer, list).stream().map(UUID::toString).toList();
        for (int i = 0; i < listed.size(); i++) {
            search(byDocument(listed.get(i))).then().body("items.id", contains(imported.get(i)));
            join(token, listed.get(i)).then().statusCode(409);
        }
    }

    @Test
    void employersThatAreStatedAreTheSame() {
        UUID county = Hall.organisation(null, "COUNTY");
        union = Hall.organisation(county, "GRASSROOTS");
        Map<String, Object> person = PEOPLE.next();
        person.put("employer", "轮换示例厂");
        joinedIn(person);
        employers.readAll();
        rotate();
        joinedIn(another(person));
        employers.readAll();
        Map<String, Object> group = Hall.get(ADMINISTRATOR, "/stated-employers?organisation=" + union)
                .path("items.find { it.employer == '" + person.get("employer") + "' }");
        assertThat(group.get("members")).isEqualTo(2);
        UUID employer = Hall.idOf(post(ADMINISTRATOR, "/employers", Map.of("keeperId", county, "name", "轮换后的另一名称")));
        post(ADMINISTRATOR, "/stated-employers/link", Map.of("key", group.get("key"), "employerId", employer))
                .then()
                .statusCode(200)
                .body("members", equalTo(2));
    }

    private static Map<String, Object> another(Map<String, Object> person) {
        Map<String, Object> other = PEOPLE.next();
        other.put("employer", person.get("employer"));
        return other;
    }

    @Test
    void everyFingerprintIsOfTheNewKeyAndNoOtherIsTaken() {
        joinedIn(PEOPLE.next());
        rotate();
        int number = inUse();
        for (FingerprintTable table : FingerprintTable.ALL) {
            table.columns().stream()
                    .filter(column -> column.kind() != Kind.UNCHECKED)
                    .forEach(column -> {
                        assertThat(count(
                                        "SELECT count(*) FROM pg_constraint WHERE conname = ? AND conrelid ="
                                                + " ?::regclass AND convalidated",
                                        FingerprintGuardRows.constraint(table, column),
                                        table.name()))
                                .as(table.name() + "." + column.column())
                                .isEqualTo(1);
                        if (column.kind() == Kind.ONE) {
                            assertThat(count("SELECT count(*) FROM " + table.name() + " WHERE get_byte("
                                            + column.column() + ", 0) <> " + number))
                                    .as(table.name() + "." + column.column())
                                    .isZero();
                        }
                    });
        }
        assertThat(count("SELECT count(*) FROM person WHERE get_byte(document_index, 0) = " + number))
                .isPositive();
        assertThatThrownBy(() -> database.update("UPDATE person SET mobile_index = sha256('of a former key')"))
                .hasStackTraceContaining("person_mobile_index_current_ck");
    }

    @Test
    void instanceThatLagsBehindEnrolsNobodyTwiceAndOverlooksNobody() {
        Map<String, Object> person = PEOPLE.next();
        String id = joinedIn(person).path("member.id");
        Map<String, Object> known = PEOPLE.next();
        joinedIn(known);
        rotate();
        int overtaken = 0;
        for (int i = 0; i < 10; i++) {
            other.lagBehind();
            Response found = search(byDocument(person));
            if (found.statusCode() == 503) {
                assertThat(found.header("Retry-After")).isNotNull();
                overtaken++;
            } else {
                found.then().statusCode(200).body("items.id", contains(id));
            }
            other.lagBehind();
            join(joinToken(), known).then().statusCode(409).body("code", equalTo("already-a-member"));
            other.lagBehind();
            // Prepared anew by itself.
            joinedIn(PEOPLE.next());
            other.lagBehind();
            Response corrected = correct(id, Map.of("mobile", PEOPLE.next().get("mobile")));
            assertThat(corrected.statusCode()).isIn(200, 503);
        }
        assertThat(overtaken).isPositive();
    }

    /** Each person joins, over and over, before, while and after the key changes; others look for members and correct them. */
    @Test
    void raceOfJoinsCorrectionsSearchesAndImportsLosesNobodyAndEnrolsNobodyTwice() throws Exception {
        List<Map<String, Object>> joining =
                IntStream.range(0, 8).mapToObj(i -> PEOPLE.next()).toList();
        List<Map<String, Object>> known =
                IntStream.range(0, 3).mapToObj(i -> PEOPLE.next()).toList();
        List<String> ids = new ArrayList<>();
        known.forEach(person -> ids.add(joinedIn(person).path("member.id")));
        List<Map<String, Object>> listed = new ArrayList<>(joining.subList(0, 3));
        IntStream.range(0, 4).forEach(i -> listed.add(PEOPLE.next()));
        List<String> tokens = List.of(joinToken(), joinToken());
        long persons = count("SELECT count(*) FROM person");
        int before = inUse();
        long end = System.nanoTime() + RACE.toNanos();

        List<Callable<Set<String>>> runners = new ArrayList<>();
        for (Map<String, Object> person : joining) {
            tokens.forEach(token -> runners.add(() -> repeat(end, () -> {
                Response answer = join(token, person);
                return answer.statusCode() == 409 ? answer.path("code") : String.valueOf(answer.statusCode());
            })));
        }
        for (int i = 0; i < known.size(); i++) {
            String id = ids.get(i);
            Map<String, Object> person = known.get(i);
            runners.add(() -> repeat(end, () -> {
                Response found = search(byDocument(person));
                return found.statusCode() == 200
                        ? "found " + found.<List<String>>path("items.id").equals(List.of(id))
                        : String.valueOf(found.statusCode());
            }));
            runners.add(() -> repeat(
                    end,
                    () -> String.valueOf(
                            correct(id, Map.of("mobile", PEOPLE.next().get("mobile")))
                                    .statusCode())));
        }
        runners.add(() -> repeat(end, () -> {
            other.lagBehind();
            Thread.sleep(1500);
            return "lagging";
        }));
        runners.add(() -> {
            UUID list = Hall.idOf(until(201, () -> Imports.send(officer, union, Imports.csv(listed))));
            Imports.awaitTimer(officer, list, "READY");
            until(200, () -> Imports.apply(officer, list, true));
            Imports.awaitTimer(officer, list, "APPLIED");
            return Set.of("imported");
        });
        Callable<Set<String>> instance = () -> {
            Thread.sleep(1000);
            Awaitility.await().atMost(LONGEST).until(() -> {
                try {
                    rotation.rotate();
                } catch (RuntimeException e) {
                    // Somebody held a table too long; the timer would try again as well.
                    Thread.sleep(100);
                }
                return inUse() > before;
            });
            return Set.of("rotated");
        };
        runners.add(instance);
        runners.add(instance);
        post(ADMINISTRATOR, "/blind-index-key/rotate", REASON).then().statusCode(200);
        Set<String> answers = Race.run(runners).stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(answers)
                .contains("201", "already-a-member", "found true", "200", "imported", "rotated")
                .isSubsetOf(
                        "201",
                        "already-a-member",
                        "request-in-progress",
                        "503",
                        "found true",
                        "200",
                        "imported",
                        "rotated",
                        "lagging");
        assertThat(inUse()).isEqualTo(before + 1);
        for (Map<String, Object> person : joining) {
            join(joinToken(), person).then().statusCode(409).body("code", equalTo("already-a-member"));
        }
        for (int i = 0; i < known.size(); i++) {
            search(byDocument(known.get(i))).then().body("items.id", contains(ids.get(i)));
        }
        listed.forEach(person -> join(joinToken(), person).then().statusCode(409));
        assertThat(count("SELECT count(*) FROM person") - persons).isEqualTo(joining.size() + 4);
        assertThat(count("SELECT count(*) FROM (SELECT FROM member GROUP BY person_id HAVING count(*) > 1) AS t"))
                .isZero();
    }

    /** Comes back as long as it is told to. */
    private static Response until(int status, Callable<Response> request) {
        return Awaitility.await().atMost(LONGEST).until(request, answer -> answer.statusCode() == status);
    }

    private static Set<String> repeat(long end, Callable<String> step) throws Exception {
        Set<String> answers = new HashSet<>();
        while (System.nanoTime() < end) {
            answers.add(step.call());
        }
        return answers;
    }

    /** The process that does it is killed when most of it is done; another one begins anew. */
    @Test
    void whatIsKilledHalfWayHasNotHappenedAndIsDoneByTheNext() throws Exception {
        Map<String, Object> person = PEOPLE.next();
        String id = joinedIn(person).path("member.id");
        int before = inUse();
        database.update("CREATE FUNCTION test_slow() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN PERFORM pg_sleep(4); RETURN NULL; END'");
        database.update("CREATE TRIGGER test_slow BEFORE UPDATE OF document_index ON person"
                + " FOR EACH STATEMENT EXECUTE FUNCTION test_slow()");
        try {
            post(ADMINISTRATOR, "/blind-index-key/rotate", REASON).then().statusCode(200);
            Callable<String> instance = () -> {
                try {
                    rotation.rotate();
                    return "done";
                } catch (RuntimeException e) {
                    return "killed";
                }
            };
            Callable<String> killer = () -> {
                Awaitility.await()
                        .atMost(LONGEST)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                        + " WHERE wait_event = 'PgSleep' AND datname = current_database()")
                                == 1);
                return "kill";
            };
            assertThat(Race.run(List.of(instance, killer))).contains("kill");
            assertThat(inUse()).isEqualTo(before);
        } finally {
            database.update("DROP TRIGGER test_slow ON person");
            database.update("DROP FUNCTION test_slow");
        }
        search(byDocument(person)).then().body("items.id", contains(id));
        Awaitility.await().atMost(LONGEST).until(() -> {
            rotation.rotate();
            return inUse() == before + 1;
        });
        search(byDocument(person)).then().body("items.id", contains(id));
        Hall.get(ADMINISTRATOR, "/blind-index-key")
                .then()
                .body("state", equalTo("IN_USE"))
                .body("rowsLeft", equalTo(0))
                .body("exchanges.number", hasItem(before + 1));
    }

    /** All but the one that it is done with are with requests that wait for the tables. */
    @Test
    void isDoneWithoutAConnectionThatTellsHowFarItIs() throws SQLException {
        Map<String, Object> person = PEOPLE.next();
        String id = joinedIn(person).path("member.id");
        int next = inUse() + 1;
        List<Connection> others = new ArrayList<>();
        try (LogLines lines = new LogLines(Level.INFO)) {
            // As if another instance were at it until all are taken; then this transaction's is the only one.
            QuarkusTransaction.requiringNew().run(() -> {
                assertThat(guard.tryLock()).isTrue();
                post(ADMINISTRATOR, "/blind-index-key/rotate", REASON).then().statusCode(200);
                CompletableFuture.runAsync(() -> takeAllThatAreLeft(others)).join();
            });
            // Timers want the last one as well, now and then.
            Awaitility.await().atMost(LONGEST).ignoreExceptions().until(() -> {
                rotation.rotate();
                return inUse() == next;
            });
            assertThat(lines.of("How far key " + next + " is can't be told")).isNotEmpty();
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
        search(byDocument(person)).then().body("items.id", contains(id));
        Hall.get(ADMINISTRATOR, "/blind-index-key")
                .then()
                .body("state", equalTo("IN_USE"))
                .body("exchanges.findAll { it.rowsRenewed > 0 }.number", hasItem(next));
    }

    /** Some are the relay's and the consumer's for good. */
    private void takeAllThatAreLeft(List<Connection> taken) {
        try {
            while (true) {
                taken.add(dataSource.getConnection());
            }
        } catch (SQLException none) {
            assertThat(taken).isNotEmpty();
        }
    }

    @Test
    void instanceWithOtherOrTooFewKeysDoesNotStartAndIsNotReady() {
        rotate();
        String fewer = OtherInstance.key(1);
        assertThatThrownBy(() -> other.start(fewer))
                .hasMessageContaining("BLIND_INDEX_KEY")
                .hasMessageContaining("made with " + inUse() + " keys")
                .hasMessageContaining("the 1 given");
        assertThatThrownBy(() -> other.fingerprint(fewer)).hasMessageContaining("503");
        assertThat(other.isReady(fewer)).isFalse();
        assertThat(other.isReady(ALL_KEYS)).isTrue();
        other.start(ALL_KEYS);
        String others = IntStream.rangeClosed(101, 100 + KEYS)
                .mapToObj(OtherInstance::key)
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> other.start(others)).hasMessageContaining("aren't the first");
        assertThat(other.isReady(others)).isFalse();
    }

    @Test
    void tellsWhoHadItDoneAndWhy() {
        joinedIn(PEOPLE.next());
        int next = inUse() + 1;
        // As long as another instance is at it.
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(guard.tryLock()).isTrue();
            post(ADMINISTRATOR, "/blind-index-key/rotate", REASON)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("REQUESTED"))
                    .body("given", equalTo(KEYS));
            post(ADMINISTRATOR, "/blind-index-key/rotate", Map.of("reason", "再来一次"))
                    .then()
                    .statusCode(200);
            rotation.rotate();
            assertThat(inUse()).isEqualTo(next - 1);
        });
        Awaitility.await().atMost(LONGEST).until(() -> {
            rotation.rotate();
            return inUse() == next;
        });
        Hall.get(ADMINISTRATOR, "/blind-index-key")
                .then()
                .statusCode(200)
                .body("inUse", equalTo(next))
                .body("exchanges.find { it.number == " + next + " }.requestedBy", equalTo(ADMINISTRATOR))
                .body("exchanges.find { it.number == " + next + " }.reason", equalTo("例行轮换"))
                .body("exchanges.findAll { it.rowsRenewed > 0 }.number", hasItem(next));
        String ofAPart = Hall.appointed("ADMINISTRATOR", union);
        Hall.get(ofAPart, "/blind-index-key").then().statusCode(403);
        post(ofAPart, "/blind-index-key/rotate", REASON).then().statusCode(403);
    }
}
